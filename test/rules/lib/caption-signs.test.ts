import { Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../../src/capture/capture.ts';
import { openPage } from '../../../src/page/open.ts';
import { isSmallPrint, repeatsAlternative } from '../../../src/rules/lib/caption-signs.ts';

function isSmall(html: string): boolean {
  const bytes = Buffer.from(`<html><body>${html}</body></html>`);
  const page = openPage(makeCapture({ bytes, key: 'k', mediaType: 'text/html', origin: { file: 'k' } }));
  return isSmallPrint(page.blocks[0]!, page);
}

const LINE = 'The dry basin on Monday';

describe('a caption in small print', () => {
  it.each([
    `<p style="text-align:center;font-size:12px">${LINE}</p>`,
    `<section style="text-align: center"><span style="font-size: 12px; color: #999">${LINE}</span></section>`,
    `<p><span style="font-size:0.8em"><em style="color: rgb(136, 136, 136)">${LINE}</em></span></p>`,
    `<p style="text-align:center;font-size:8pt">${LINE}</p>`,
  ])('is small, and gray or in the middle: %s', html => expect(isSmall(html)).toBe(true));

  it.each([
    `<p style="font-size:12px">${LINE}</p>`,
    `<p style="text-align:center;font-size:15px">${LINE}</p>`,
    `<p style="text-align:center;font-size:80px">${LINE}</p>`,
    `<p style="text-align:center">${LINE} <span style="font-size:12px">by day</span></p>`,
    `<p style="color:#c00;font-size:12px">${LINE}</p>`,
    `<h2 style="text-align:center;font-size:12px">${LINE}</h2>`,
    `<p style="text-align:center;font-size:12px">${`${LINE} `.repeat(9)}</p>`,
  ])('is not %s', html => expect(isSmall(html)).toBe(false));
});

describe('the alternative text of a picture', () => {
  const repeats = (text: string, alt: string) => repeatsAlternative(text, new Element('img', { alt }));
  it.each([
    ['The mason’s dry basin on Monday', "the mason's dry basin"],
    ['The dry basin on Monday', 'The dry  Basin on Monday'],
  ])('is said again in other signs: %s', (text, alt) => expect(repeats(text, alt)).toBe(true));
  it.each([
    ['The dry basin on Monday', 'The wet basin on Monday'],
    ['The basin', 'The basin'],
    ['The basin', ''],
  ])('is not, or is too short: %s', (text, alt) => expect(repeats(text, alt)).toBe(false));
});
