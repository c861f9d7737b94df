import { describe, expect, it } from 'vitest';
import { settleHeadings } from '../../src/finder/settle-headings.ts';
import type { PhraseHit } from '../../src/model/rule.ts';
import { PROSE, stays } from './stays.ts';

const LABEL: PhraseHit = {
  start: 0,
  end: 5,
  whole: true,
  class: 'contents-title',
  language: 'en',
  phrase: 'Ferry',
};

const settled = (body: string, probabilities: readonly number[], label?: number, hit = LABEL) =>
  stays(body, probabilities, (page, probability, kept) =>
    settleHeadings(page, probability, kept, block => (block === label ? [hit] : [])),
  );

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
    expect(settled(page, [0.1, 0.9, 0.25, 0.9, 0.4, 0.9])).toEqual(['PROSE', 'Two boats', 'PROSE']);
  });

  it('stay where they are all that went between two blocks and are likely, whatever follows', () => {
    const page = `<p>${PROSE}</p><h2>Ferry</h2><p>Two boats</p><p>${PROSE}</p>`;
    expect(settled(page, [0.9, 0.35, 0.9, 0.1])).toEqual(['PROSE', 'Ferry', 'Two boats']);
    expect(settled(page, [0.9, 0.25, 0.9, 0.1])).toEqual(['PROSE', 'Two boats']);
    expect(settled(page, [0.1, 0.35, 0.9, 0.1])).toEqual(['Two boats']);
    expect(settled(page, [0.9, 0.35, 0.9, 0.1], 1)).toEqual(['PROSE', 'Two boats']);
    const leads = { ...LABEL, whole: false, class: 'related-teaser' };
    expect(settled(page, [0.9, 0.35, 0.9, 0.1], 1, leads)).toEqual(['PROSE', 'Two boats']);
  });

  it('stay among paragraphs that stay, above one of them, whatever went before them', () => {
    const page = `<p>${PROSE}</p><figure><figcaption>The quay</figcaption></figure><h2>Ferry</h2><p>${PROSE}</p><p>${PROSE}</p>`;
    expect(settled(page, [0.9, 0.1, 0.2, 0.9, 0.1])).toEqual(['PROSE', 'Ferry', 'PROSE']);
    expect(settled(page, [0.9, 0.1, 0.1, 0.9, 0.1])).toEqual(['PROSE', 'PROSE']);
    expect(settled(page, [0.9, 0.1, 0.2, 0.9, 0.1], 2)).toEqual(['PROSE', 'PROSE']);
    expect(settled(page, [0.1, 0.1, 0.2, 0.9, 0.1])).toEqual(['PROSE']);
  });

  it('go above a box beside the paragraphs', () => {
    const page = `<p>${PROSE}</p><h2>Partners</h2><div><p>${PROSE}</p><p>${PROSE}</p></div><p>${PROSE}</p>`;
    expect(settled(page, [0.9, 0.2, 0.9, 0.1, 0.9])).not.toContain('Partners');
  });

  it('stay as links where most of their like do', () => {
    const section = (title: string) => `<h2><a href="/${title}">${title}</a></h2><p>${PROSE}</p>`;
    const page = ['Lamps', 'Ropes', 'Boats'].map(section).join('');
    expect(settled(page, [0.9, 0.9, 0.4, 0.9, 0.9, 0.9])).toContain('Ropes');
    expect(settled(page, [0.9, 0.9, 0.4, 0.9, 0.4, 0.9])).not.toContain('Ropes');
  });
});

describe('lines that announce a list', () => {
  const page = `<p>${PROSE}</p><p>Pros:</p><ul><li>Dry</li></ul>`;

  it('stay between text and a list that stay', () => {
    expect(settled(page, [0.9, 0.3, 0.9])).toEqual(['PROSE', 'Pros:', 'Dry']);
  });

  it('go where the list goes, without a colon, as links and where the finder is sure', () => {
    expect(settled(page, [0.9, 0.3, 0.3])).toEqual(['PROSE']);
    expect(settled(page.replace('Pros:', 'Pros'), [0.9, 0.3, 0.9])).toEqual(['PROSE', 'Dry']);
    expect(settled(page.replace('Pros:', '<a href="/p">Pros:</a>'), [0.9, 0.3, 0.9])).toEqual([
      'PROSE',
      'Dry',
    ]);
    expect(settled(page, [0.9, 0.1, 0.9])).toEqual(['PROSE', 'Dry']);
  });
});
