import { expect, it } from 'vitest';
import { settleAnnounced } from '../../src/finder/settle-announced.ts';
import { stays } from './stays.ts';

const settled = (body: string, probabilities: readonly number[]) =>
  stays(body, probabilities, settleAnnounced);

const QUOTE =
  '<div><figure><blockquote><p>We waited for the ice to go.</p></blockquote><figcaption>The captain</figcaption></figure></div>';

it('a quotation below a colon stays, with who said so', () => {
  const said = `<p>The captain says of the winter:</p>${QUOTE}`;
  expect(settled(said, [0.9, 0.3, 0.3])).toHaveLength(3);
  expect(settled(said, [0.9, 0.1, 0.3])).toHaveLength(1);
  expect(settled(said, [0.3, 0.3, 0.3])).toEqual([]);
});

it('a quotation elsewhere, and one with links, is judged by itself', () => {
  expect(settled(`<p>The captain spoke.</p>${QUOTE}`, [0.9, 0.3, 0.3])).toHaveLength(1);
  const linked = '<blockquote><p><a href="/1">Read the logs</a></p></blockquote>';
  expect(settled(`<p>The captain says of the winter:</p>${linked}`, [0.9, 0.3])).toHaveLength(1);
});

it('an address alone below a colon stays', () => {
  const link = (text: string) =>
    `<p>The tables are at:</p><p><a href="https://tides.example/">${text}</a></p>`;
  expect(settled(link('https://tides.example/'), [0.9, 0.3])).toHaveLength(2);
  expect(settled(link('More from us'), [0.9, 0.3])).toHaveLength(1);
});
