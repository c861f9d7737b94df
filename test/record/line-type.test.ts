import { describe, expect, it } from 'vitest';
import { typeWith } from '../../src/record/line-type.ts';
import { recordOf } from '../record-of.ts';

const FIRST = `No boat left the sound on Monday, and none will leave it this week, the captain of the ferry said in the
  harbour on Tuesday, where the ice is a foot thick and the mail has been lying for three days.`;
const LAST = `The council met in the evening and asked the captain of the ferry when the mail would come, and he said that
  it depended on the wind, on the tide and on the men who break the ice.`;
const LONG = 'The lamps on the quay were lit at noon; nobody could tell the boats from the ice between them';

function blocksOf(body: string) {
  const page = `<html lang="en"><body><article><h1>Ice in the sound</h1>${body}</article></body></html>`;
  return recordOf(page, {}, { allTypes: true }).blocks;
}

function typesOf(body: string): unknown[] {
  return blocksOf(body).map(({ type, role }) => role ?? type);
}

describe('text that no element calls a paragraph', () => {
  it('is one if it ends a sentence or is as long as one', () => {
    const body = `<div>${FIRST}</div><div>He would wait.<br><br>${LONG}<br><br>${LAST}</div>`;
    expect(typesOf(body)).toEqual(['headline', 'paragraph', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('stays unknown where it is a few words', () => {
    expect(typesOf(`<div>${FIRST}</div><div>The mail boat<br><br>${LAST}</div>`)).toContain('unknown');
  });

  it('is one in flat text, too', () => {
    const text = ['Ice in the sound', FIRST, LONG, LAST].map(line => line.replace(/\s+/g, ' ')).join('\n\n');
    const types = recordOf(text, { mediaType: 'text/plain' }).blocks.map(({ type }) => type);
    expect(types.slice(1)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });
});

describe('a heading', () => {
  const set = (text: string) =>
    blocksOf(`<p>${FIRST}</p><h4>${text}</h4><p>${LAST}</p>`).find(block => block.text === text)?.type;
  const said =
    'The men who break the ice came back at noon, and said that it was as thick on the other side of the sound';

  it('of one long sentence, or several, is a paragraph', () => {
    expect(set(`${said}, where nobody waits.`)).toBe('paragraph');
    expect(set(`${said}. Nobody waits there.`)).toBe('paragraph');
  });

  it('stays one where it is short, asks, or has no full stop', () => {
    expect(set('The men came back at noon.')).toBe('heading');
    expect(set(`${said}, where nobody waits`)).toBe('heading');
    expect(set(`${said}; who is it that waits there?`)).toBe('heading');
  });
});

describe('the type that goes with a role', () => {
  it.each(['list-item', 'paragraph', 'unknown'] as const)('is `caption` with pictures, not %s', type => {
    expect(typeWith('caption', type)).toBe('caption');
    expect(typeWith('credit', type)).toBe('caption');
    expect(typeWith('byline', type)).toBe(type);
  });

  it('is that of the mark-up where it says more', () => {
    expect(typeWith('caption', 'table-cell')).toBe('table-cell');
    expect(typeWith('headline', 'heading')).toBe('heading');
  });

  it('is `paragraph` of a date or byline set as a heading, which opens no section', () => {
    expect(typeWith('published', 'heading')).toBe('paragraph');
    expect(typeWith('byline', 'heading')).toBe('paragraph');
    expect(typeWith('credit', 'heading')).toBe('caption');
  });

  it('is `paragraph` of a standfirst, without the level that it was set in', () => {
    const body = `<h2 class="standfirst">The mail has been lying in the harbour for three days, and the captain will wait.</h2><p>${FIRST}</p><p>${LAST}</p>`;
    const lead = blocksOf(body).find(({ role }) => role === 'lead');
    expect(lead).toMatchObject({ type: 'paragraph' });
    expect(lead).not.toHaveProperty('level');
  });
});

it('a caption in an item of a list has no place in the list', () => {
  const body = `<p>${FIRST}</p><p>${LAST}</p><ul><li><figure><img src="/ice.jpg" alt=""><div class="caption">Ice between the boats in the harbour, seen from the quay</div></figure></ul><p>${FIRST.replace('Monday', 'Friday')}</p>`;
  const caption = blocksOf(body).find(({ role }) => role === 'caption');
  expect(caption).toMatchObject({ type: 'caption' });
  expect(caption).not.toHaveProperty('list');
});

it('a caption of flat text is one by its type, too', () => {
  const lines = [
    'Ice in the sound',
    FIRST,
    'Ice between the boats in the harbour, seen from the quay. Photo: Ida Morel / Sound Press',
    LAST,
  ];
  const text = lines.map(line => line.replace(/\s+/g, ' ')).join('\n\n');
  const { blocks } = recordOf(text, { mediaType: 'text/plain' });
  expect(blocks.filter(({ type }) => type === 'caption').map(({ role }) => role)).toEqual([
    'caption',
    'credit',
  ]);
});
