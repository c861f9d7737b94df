import { expect, test } from 'vitest';
import { segmentHtml } from '../../../src/block/html.ts';
import { parseHtml } from '../../../src/page/parse.ts';

/** As the server writes an address. */
function veiled(address: string, key = 0x5a): string {
  return Buffer.from([key, ...Buffer.from(address).map(byte => byte ^ key)]).toString('hex');
}

const blocks = (html: string) => segmentHtml(parseHtml(html)).blocks;
const PLACEHOLDER = '[email&#160;protected]';

test('veiled addresses are read as the page shows them', () => {
  const hex = veiled('desk@sound.example');
  const [block] = blocks(
    `<p>Write to <a href="/cdn-cgi/l/email-protection#${hex}"><span class="__cf_email__" data-cfemail="${hex}">${PLACEHOLDER}</span></a>.</p>`,
  );
  expect(block?.text).toBe('Write to desk@sound.example.');
  expect(block?.marks).toEqual([{ start: 9, end: 27, type: 'link', href: 'mailto:desk@sound.example' }]);
});

test.each([
  ['no hex', 'zz00'],
  ['no address', veiled('the harbour')],
])('what is %s stays as it is written', (_, hex) => {
  const said = `<p>Write to <span data-cfemail="${hex}">${PLACEHOLDER}</span></p>`;
  expect(blocks(said)[0]?.text).toBe('Write to [email protected]');
});

test('words of a link to an address stay', () => {
  const hex = veiled('desk@sound.example');
  const [block] = blocks(`<p><a href="/cdn-cgi/l/email-protection" data-cfemail="${hex}">The desk</a></p>`);
  expect(block?.text).toBe('The desk');
});
