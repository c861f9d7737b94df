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

describe('a line that says what the headline says', () => {
  const said = (body: string) =>
    recordOf(
      `<html lang="en"><head><title>Ice in the sound</title></head><body>${body}</body></html>`,
    ).blocks.map(({ type, role, text }) => [type, role, text]);

  it('is a step of the trail where the heading has the date before it', () => {
    const trail = '<ul><li><a href="/">Home</a></li><li>Ice in the sound</li></ul>';
    const head = '<h1><span class="date">14.01.2025</span>Ice in the sound</h1>';
    expect(said(`${trail}<article>${head}${FIRST}${LAST}</article>`).slice(0, 2)).toEqual([
      ['paragraph', 'published', '14.01.2025'],
      ['heading', 'headline', 'Ice in the sound'],
    ]);
  });

  it('is of the text where it stands amid it, as a picture is called', () => {
    const picture =
      '<figure><img src="/ice.jpg" width="800" height="600"><figcaption>Ice in the sound</figcaption></figure>';
    const blocks = said(
      `<article><h1>Ice in the sound</h1>${FIRST}${LAST}${picture}${FIRST.replace('Monday', 'Friday')}</article>`,
    );
    expect(blocks.filter(([, , text]) => text === 'Ice in the sound')).toEqual([
      ['heading', 'headline', 'Ice in the sound'],
      ['caption', 'caption', 'Ice in the sound'],
    ]);
  });
});

it('the parts of a first heading are words apart in the headline, as in its line', () => {
  const page = `<html lang="en"><body><article><h1>Ice in the sound<span>And no boat to break it</span></h1>${FIRST}${LAST}</article></body></html>`;
  const { headline, blocks } = recordOf(page);
  expect(headline).toBe('Ice in the sound And no boat to break it');
  expect(blocks[0]).toMatchObject({ role: 'headline', text: headline });
});
