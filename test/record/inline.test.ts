import { expect, test } from 'vitest';
import { read } from './parts/read.ts';

test('anchors that only have a name are no links', () => {
  const said =
    'The captain of the ferry said that nobody would leave the northern shore before the ice had gone.';
  const body = `<p><a name="ice"></a><a id="said">${said}</a> He has <a href="/plans">plans</a> for the winter.</p>`;
  const block = read(body).blocks.find(({ text }) => text.startsWith(said));
  expect(block?.inline).toEqual([
    { start: said.length + 8, end: said.length + 13, type: 'link', href: 'https://sound.example/plans' },
  ]);
});
