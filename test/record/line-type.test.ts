import { describe, expect, it } from 'vitest';
import { recordOf } from '../record-of.ts';

const FIRST = `No boat left the sound on Monday, and none will leave it this week, the captain of the ferry said in the
  harbour on Tuesday, where the ice is a foot thick and the mail has been lying for three days.`;
const LAST = `The council met in the evening and asked the captain of the ferry when the mail would come, and he said that
  it depended on the wind, on the tide and on the men who break the ice.`;
const LONG = 'The lamps on the quay were lit at noon; nobody could tell the boats from the ice between them';

function typesOf(body: string): unknown[] {
  const page = `<html lang="en"><body><article><h1>Ice in the sound</h1>${body}</article></body></html>`;
  return recordOf(page, {}, { allTypes: true }).blocks.map(({ type, role }) => role ?? type);
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
