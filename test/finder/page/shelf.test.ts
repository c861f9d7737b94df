import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../../src/capture/capture.ts';
import { isShelf } from '../../../src/finder/page/shelf.ts';
import type { HtmlPage } from '../../../src/model/page.ts';
import { openPage } from '../../../src/page/open.ts';

const ADDRESS = 'https://shop.example/lamps';
const TEXT = `<p>${'A lamp for the quay has to stand the salt, and whoever buys one buys it for his children, too. '.repeat(2)}</p>`;

/** Whether a page at `ADDRESS` is a shelf, of which the long texts are kept. */
function shelf(body: string): boolean {
  const bytes = Buffer.from(`<html><body>${body}</body></html>`);
  const capture = makeCapture({ bytes, key: 'a', mediaType: 'text/html', origin: { file: 'a' } });
  const page = openPage(capture) as HtmlPage;
  const kept = Uint8Array.from(page.blocks, ({ words }) => (words >= 20 ? 1 : 0));
  return isShelf(page, kept, new URL(ADDRESS));
}

const goods = (n: number, price: (i: number) => string = i => `€ ${i}9.90`) =>
  Array.from(
    { length: n },
    (_, i) => `<div><h3><a href="/lamps/${i}">Lamp ${i}</a></h3><p>${price(i)}</p></div>`,
  ).join('');

describe('a shelf', () => {
  it('has goods with prices above its text', () => {
    expect(shelf(goods(6) + TEXT)).toBe(true);
    expect(shelf(TEXT + goods(6) + TEXT)).toBe(true);
  });

  it.each([
    ['there are few', goods(5) + TEXT],
    ['they are recommended below the text', TEXT + goods(9)],
    ['most are', goods(6) + TEXT + goods(18).replaceAll('/lamps/', '/more/')],
    ['they have no prices', goods(6, () => 'in blue') + TEXT],
    ['all lead to the same page', goods(6).replace(/lamps\/\d/g, 'lamps/1') + TEXT],
    ['they are sold elsewhere', goods(6).replaceAll('"/', '"https://other.example/') + TEXT],
  ])('is none where %s', (_, body) => expect(shelf(body)).toBe(false));
});
