import { expect, it } from 'vitest';
import { settleAnnouncedLists } from '../../src/finder/settle-announced-lists.ts';
import type { PhraseHit } from '../../src/model/rule.ts';
import { PROSE, stays } from './stays.ts';

const SAID = 'The island can be reached by one of these:';
const item = (name: string) => `<li><a href="/${name}">${name}</a></li>`;
const LINKS = `<ul>${['Isobel', 'Lass', 'Marta'].map(item).join('')}</ul>`;

const settled = (body: string, probabilities: readonly number[], hits: readonly PhraseHit[] = []) =>
  stays(body, probabilities, (page, probability, kept) =>
    settleAnnouncedLists(page, probability, kept, block => (block === 0 ? hits : [])),
  );

it('a list that a sentence announces stays as a whole where a part of it does', () => {
  expect(settled(`<p>${SAID}</p>${LINKS}`, [0.9, 0.2, 0.6, 0.3])).toHaveLength(4);
  expect(settled(`<p>${SAID}</p>${LINKS}`, [0.9, 0.05, 0.6, 0.3])).toHaveLength(2);
  expect(settled(`<p>${SAID}</p>${LINKS}`, [0.3, 0.3, 0.6, 0.3])).toEqual(['Lass']);
});

it('one below a label, a heading or a line that leads elsewhere is judged by itself', () => {
  const likely = [0.9, 0.3, 0.6, 0.3];
  expect(settled(`<p>The boats:</p>${LINKS}`, likely)).toHaveLength(2);
  expect(settled(`<p>${SAID.replace(':', '.')}</p>${LINKS}`, likely)).toHaveLength(2);
  expect(settled(`<h2>${SAID}</h2>${LINKS}`, likely)).toHaveLength(2);
  const hit = { class: 'related-teaser', phrase: '', language: 'en', start: 0, end: 9, whole: false };
  expect(settled(`<p>${SAID}</p>${LINKS}`, likely, [hit])).toHaveLength(2);
});

it('one of which nothing stays comes back where it is likely enough, links only below prose', () => {
  const prose = `${PROSE} ${SAID}`;
  expect(settled(`<p>${prose}</p>${LINKS}`, [0.9, 0.4, 0.4, 0.3])).toHaveLength(4);
  expect(settled(`<p>${SAID}</p>${LINKS}`, [0.9, 0.4, 0.4, 0.3])).toHaveLength(1);
  expect(settled(`<p>${prose}</p>${LINKS}`, [0.9, 0.4, 0.3, 0.3])).toHaveLength(1);
  expect(settled(`<p>${prose}</p>${LINKS}`, [0.9, 0.48, 0.48, 0.15])).toHaveLength(1);
  const many = `<ul>${Array.from({ length: 7 }, (_, i) => item(`Boat${i}`)).join('')}</ul>`;
  expect(settled(`<p>${prose}</p>${many}`, [0.9, ...Array(7).fill(0.4)])).toHaveLength(1);
  const plain = '<ol><li><ol><li>A boat<li>A raft</ol></ol>';
  expect(settled(`<p>${SAID}</p>${plain}`, [0.9, 0.25, 0.25])).toHaveLength(3);
  expect(settled(`<p>${SAID}</p>${plain}`, [0.9, 0.25, 0.15])).toHaveLength(1);
});
