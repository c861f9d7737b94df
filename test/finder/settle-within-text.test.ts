import { describe, expect, it } from 'vitest';
import { settleWithinText } from '../../src/finder/settle-within-text.ts';
import { PROSE, stays } from './stays.ts';

const settled = (body: string, probabilities: readonly number[]) =>
  stays(body, probabilities, settleWithinText);

describe('a line within running text', () => {
  const page = (line: string) => `<div>${PROSE}${line}${PROSE}</div><div>Share this.</div>`;

  it('stays where the text right around it does', () => {
    const verse = '<blockquote>The train is late.<br>So was my hand.</blockquote>';
    expect(settled(page('<div class="line">Seven panes of glass</div>'), [0.9, 0.1, 0.9, 0.1])).toEqual([
      'PROSE',
      'Seven panes of glass',
      'PROSE',
    ]);
    expect(settled(page(verse), [0.9, 0.1, 0.9, 0.1])).toHaveLength(3);
  });

  it.each([
    ['a link', '<div><a href="/x">Seven panes of glass</a></div>'],
    ['a button', '<button>Seven panes of glass</button>'],
    ['in a box of several', '<div><p>Seven panes</p><p>Four doors</p></div>'],
    ['long', `<div>${PROSE}</div>`],
  ])('goes where it is %s', (_, line) => {
    const all = [0.9, 0.1, ...(line.includes('Four') ? [0.1] : []), 0.9, 0.1];
    expect(settled(page(line), all)).toEqual(['PROSE', 'PROSE']);
  });

  it('goes where it is hardly likely, and below the text', () => {
    expect(settled(page('<div>Seven panes</div>'), [0.9, 0.01, 0.9, 0.1])).toEqual(['PROSE', 'PROSE']);
    expect(settled(`<div>${PROSE}<div>Seven panes</div></div>`, [0.9, 0.1])).toEqual(['PROSE']);
  });
});
