import { expect, test } from 'vitest';
import { collect } from '../../src/capture/chunks.ts';
import { unzstd } from '../../src/capture/zstd.ts';
import { brief, failureOf, folderWith, readAll, readOne } from './helpers.ts';

// Made with the reference compressor, as Node 20 has none: two WARC records, and a page of several blocks.
const [FIRST, SECOND, PAGE] = [
  'KLUv/STzbQUA0oojGVB5A/GhhWOMEkLDcWXnJlGKyyNsTA+HbgKTTur6Q/bReb/dJ/0dqGIs1AAIbjRNzKSTYqLm7TXtz9Uf9xfGdXtfr/31p0yKFDnjRDFrUDxqXhqbgR/mkoVxNvAUYDtgSwhYqNn/Worr3fYu0oFwdH1vDvf/VnMjUfZdAy8P9bdDB2v2XU52UgwEV5GSKgoAT4OTEpAPXUCHTRiY/ERllw60MJUfnFQblC4R00LU',
  'KLUv/ST7nQUAUgslGVB5A/GhhWOMEkLDcWXnJlGr/DM4KgyHbgKTThpm4DfWb3xkH533m33S34HqvULFAbbRNDGTTloQNW+vaX+s/ri/MK7b+3rtrz9lUkTAOeNEMWtQPGpeGiADP8wl695s3AlfYLgAIVyhZv9rEbD1bnsX6UE4urY2h/t/q7mRKOBdAy8P9bdDB2v2XU7ApDfAVpGSKgoAT4OTEpAPXWCHTSmY/ERllw40NZUfnFQblC7eR+at',
  'KLUv/aRbGgYAlAEAssIJELBrDCQjPe5KwZZJa5CbEogDRDaNcbZlo29VrmrT7ezQuFNxjWKFAQCT/l+5KgNEAAAAAQD9/ytXQEQAAAABAP3/OQACPQAAAAEAWNoDINHlmxU=',
].map(base64 => Buffer.from(base64, 'base64')) as [Buffer, Buffer, Buffer];
const TEXT = `<p>${'a page that is long enough for a block. '.repeat(9999)}`;
const SKIPPED = Buffer.concat([Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0]), Buffer.from('any')]);

const file = (bytes: Uint8Array, name: string) => `${folderWith({ [name]: bytes })}/${name}`;

test('a page packed with Zstandard, known by its name or its bytes', async () => {
  for (const name of ['page.html.zst', 'page']) {
    const capture = await readOne(file(PAGE, name));
    expect(capture.mediaType).toBe('text/html');
    expect(Buffer.from(capture.bytes).toString()).toBe(TEXT);
  }
});

test('a frame a record, with their offsets', async () => {
  const items = await readAll(file(Buffer.concat([SKIPPED, FIRST, SECOND]), 'x.warc.zst'));
  expect(brief(items)).toEqual(['<p>one', '<p>two words']);
  expect(items[1]).toMatchObject({ capture: { origin: { offset: SKIPPED.length + FIRST.length } } });
});

test('a damaged frame costs its own record only', async () => {
  for (const at of [2, 6, 12]) {
    const bad = Buffer.from(FIRST);
    bad[at]! ^= 0xff;
    const items = brief(await readAll(file(Buffer.concat([SECOND, bad, SECOND]), 'x.warc.zst')));
    expect(items[0], `${at}`).toBe('<p>two words');
    expect(items.at(-1), `${at}`).toBe('<p>two words');
    expect(items[1], `${at}`).toMatch(/^!/);
  }
});

test('a bit that fell over anywhere in a frame is noticed by its checksum at the latest', async () => {
  for (let at = 0; at < PAGE.length; at++) {
    const bad = Buffer.from(PAGE);
    bad[at]! ^= 1 << (at % 8);
    async function* bytes() {
      yield bad;
    }
    const read = await collect(unzstd(bytes()), 1_000_000).then(
      whole => whole.toString(),
      () => 'noticed',
    );
    // What a bit makes of the header may be another way to say the same.
    expect(['noticed', TEXT], `${at}`).toContain(read);
  }
  const wrongSum = Buffer.concat([PAGE.subarray(0, -4), Buffer.alloc(4)]);
  expect(await failureOf(file(wrongSum, 'page.html.zst'))).toMatchObject({
    code: 'damaged-zstd',
    reason: expect.stringContaining('its checksum does not fit'),
  });
});

test('cut at any byte it is never read as whole', async () => {
  for (let length = 5; length < FIRST.length; length++) {
    expect(await failureOf(file(FIRST.subarray(0, length), 'x.warc.zst'))).toMatchObject({
      code: 'truncated-zstd',
    });
  }
  expect(await failureOf(file(PAGE.subarray(0, -1), 'page.html.zst'))).toMatchObject({
    code: 'truncated-zstd',
  });
});

test('the limit holds for what comes out', async () => {
  expect(await failureOf(file(PAGE, 'page.html.zst'), { maxBytes: 1000 })).toMatchObject({
    code: 'too-large',
  });
});

test('a dictionary, or a window beyond reason, is refused', async () => {
  const withDictionary = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x01, 0x00, 7, 1, 0, 0]);
  expect(await failureOf(file(withDictionary, 'x.html.zst'))).toMatchObject({ code: 'zstd-dictionary' });
  const wide = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xf8, 1, 0, 0]);
  expect(await failureOf(file(wide, 'x.html.zst'))).toMatchObject({ code: 'too-large' });
});

test('an archive with a dictionary of its own is refused once, whatever its frames say of that', async () => {
  for (const content of [[0x37, 0xa4, 0x30, 0xec], FIRST]) {
    const dictionary = Buffer.concat([
      Buffer.from([0x5d, 0x2a, 0x4d, 0x18, 0, 0, 0, 0]),
      Buffer.from(content),
    ]);
    dictionary.writeUInt32LE(dictionary.length - 8, 4);
    const archive = Buffer.concat([dictionary, FIRST, SECOND]);
    expect(await failureOf(file(archive, 'x.warc.zst'))).toMatchObject({
      code: 'zstd-dictionary',
      reason: expect.stringContaining('a dictionary that it brings along'),
    });
  }
  const other = Buffer.concat([
    Buffer.from([0x5d, 0x2a, 0x4d, 0x18, 4, 0, 0, 0]),
    Buffer.from('note'),
    FIRST,
  ]);
  expect(brief(await readAll(file(other, 'x.warc.zst')))).toEqual(['<p>one']);
});

test('it does not matter how the stream is cut up', async () => {
  async function* bytewise() {
    for (const byte of Buffer.concat([SKIPPED, PAGE, FIRST])) yield Buffer.from([byte]);
  }
  const bytes = await collect(unzstd(bytewise()), 1_000_000);
  expect(bytes.toString('utf8', 0, TEXT.length)).toBe(TEXT);
});
