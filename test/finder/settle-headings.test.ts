import { describe, expect, it } from 'vitest';
import { settleHeadings } from '../../src/finder/settle-headings.ts';
import { PROSE, stays } from './stays.ts';

const settled = (body: string, probabilities: readonly number[]) =>
  stays(body, probabilities, settleHeadings);

describe('headings', () => {
  it('stay above a section that stays, also one above the other', () => {
    const page = `<h2>Questions</h2><h3>Fares</h3><p>${PROSE}</p><h2>Partners</h2><p>${PROSE}</p>`;
    expect(settled(page, [0.3, 0.3, 0.9, 0.3, 0.1])).toEqual(['Questions', 'Fares', 'PROSE']);
  });

  it('go where a part of the section goes, up to the next heading of their level', () => {
    const page = `<h2>Questions</h2><p>${PROSE}</p><h3>Boats</h3><p>${PROSE}</p>`;
    expect(settled(page, [0.3, 0.9, 0.3, 0.1])).toEqual(['PROSE']);
    expect(settled(page.replace('h3>', 'h2>'), [0.3, 0.9, 0.3, 0.1])).toEqual(['Questions', 'PROSE']);
  });

  it('go where the finder is sure, above a few words and where they are links', () => {
    const page = `<h2>Contents</h2><p>${PROSE}</p><h2>Ferry</h2><p>Two boats</p><h2><a href="/1">Minutes</a></h2><p>${PROSE}</p>`;
    expect(settled(page, [0.1, 0.9, 0.4, 0.9, 0.4, 0.9])).toEqual(['PROSE', 'Two boats', 'PROSE']);
  });

  it('stay as links where most of their like do', () => {
    const section = (title: string) => `<h2><a href="/${title}">${title}</a></h2><p>${PROSE}</p>`;
    const page = ['Lamps', 'Ropes', 'Boats'].map(section).join('');
    expect(settled(page, [0.9, 0.9, 0.4, 0.9, 0.9, 0.9])).toContain('Ropes');
    expect(settled(page, [0.9, 0.9, 0.4, 0.9, 0.4, 0.9])).not.toContain('Ropes');
  });
});
