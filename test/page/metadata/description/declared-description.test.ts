import { describe, expect, it } from 'vitest';
import { readHtml } from '../read.ts';

const read = (first: string, other: string) =>
  readHtml(
    `<meta property="og:description" content="${first}"><meta name="description" content="${other}"><h1>Ferry runs all night</h1>`,
  ).description;

describe('a description that is cut off', () => {
  const whole = 'The last bus leaves the upper town at ten, and that’s late for a ferry that has no lamp.';

  it.each([
    'The last bus leaves the upper town at ten, and that&amp;#821…',
    'The last bus leaves the upper town at ten, and that’s late for…',
    'The last bus leaves the upper town at ten, and that’s l',
  ])('is whole where another description goes on from it: %s', cut =>
    expect(read(cut, `${whole.replace('’', "'")} It waits.`)?.replace("'", '’')).toBe(whole),
  );

  it('is as it was where the other is cut off, too, but for half a reference', () => {
    expect(
      read('The last bus leaves the upper town at ten …', 'The last bus leaves the upper town at ten, and …'),
    ).toBe('The last bus leaves the upper town at ten …');
    expect(read('The last bus leaves at ten, and that&amp;#821…', 'A lamp for the ferry')).toBe(
      'The last bus leaves at ten, and that…',
    );
  });
});

it('is none that names the author and says no more', () => {
  const by = (text: string) =>
    readHtml(
      `<meta property="og:description" content="${text}"><meta name="description" content="A lamp for the ferry"><meta name="author" content="Nora Vilk"><h1>Ferry runs all night</h1>`,
    ).description;
  expect(by('This post was written by Nora Vilk, an expert of ferries.')).toBe('A lamp for the ferry');
  for (const text of [
    'This post was written by Ida Brandt, an expert of ferries.',
    'Nora Vilk tells of ferries at night.',
    'By Nora Vilk MARNBY - The last bus leaves the upper town at ten.',
  ])
    expect(by(text)).toBe(text);
});
