import { describe, expect, it } from 'vitest';
import { recordOf } from '../record-of.ts';

const FIRST = `<p>No boat left the sound on Monday, and none will leave it this week, the captain of the ferry said in the
  harbour on Tuesday, where the ice is a foot thick and the mail has been lying for three days.</p>`;
const LAST = `<p>The council met in the evening and asked the captain of the ferry when the mail would come, and he said that
  it depended on the wind, on the tide and on the men who break the ice.</p>`;

/** The roles of the headings of a page. */
function roles(body: string) {
  const page = `<html lang="en"><head><title>Ice in the sound</title></head><body><article>${body}</article></body></html>`;
  return recordOf(page)
    .blocks.filter(({ type }) => type === 'heading')
    .map(({ role }) => role);
}

describe('a heading that says what the headline says', () => {
  it('is that of a section where text stands above it', () => {
    expect(roles(`<h1>Ice in the sound</h1>${FIRST}<h2>Ice in the sound</h2>${LAST}`)).toEqual([
      'headline',
      undefined,
    ]);
  });

  it('is the headline where it is a first-level one, or stands above the text', () => {
    expect(roles(`${FIRST}<h1>Ice in the sound</h1>${LAST}`)).toEqual(['headline']);
    expect(roles(`<h2>Ice in the sound</h2>${FIRST}${LAST}`)).toEqual(['headline']);
  });
});
