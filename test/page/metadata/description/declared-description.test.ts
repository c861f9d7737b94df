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
