import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/block/text.ts';

const PROSE =
  'The ferry left the pier in light snow, and nobody on board spoke until it had passed the lighthouse, whose lamp had been dark for three nights because the keeper had gone to see his brother.';
const TRACKER = "window.dataLayer = window.dataLayer || []; dataLayer.push({ event: 'ferry' });";

const scripts = (...lines: string[]) =>
  segmentText(lines.join('\n'))
    .blocks.filter(({ hidden }) => hidden === 'script')
    .map(({ text }) => text);

describe('scripts and style sheets that a text has in it', () => {
  it('are told line by line, with what stands between', () => {
    const code = ['(function() {', 'let fired = false;', 'lamp', 'if (fired) return;', TRACKER, '})();'];
    expect(scripts('The last ferry', ...code, PROSE)).toEqual(code);
  });

  it('are told when they were made small', () => {
    const small = `!function(){${'var a=b(1),c={d:!0};a.e(c);'.repeat(20)}document.f(a)}();`;
    expect(scripts(PROSE, small, PROSE)).toEqual([small]);
  });

  it('are the names that an advert was given, without a brace in the text', () => {
    const code = ['google_ad_client = "pub-0000000000000000";', 'google_ad_width = 468;'];
    expect(scripts(PROSE, ...code, PROSE)).toEqual(code);
  });

  it('are the data that the page has for search engines', () => {
    const data = `{"@context":"https://schema.org","articleBody":"${PROSE} ${PROSE}"}`;
    expect(scripts(PROSE, data, TRACKER, PROSE)).toEqual([data, TRACKER]);
  });

  it('are parted from prose that stands in the same line', () => {
    const advert = '(adsbygoogle = window.adsbygoogle || []).push({});';
    const line = `${PROSE} ${TRACKER} function lamp() { return 1; } ${PROSE} ${advert} So it went; (and on).`;
    const { blocks } = segmentText(`${line}\n${PROSE}`);
    expect(blocks.map(({ text, hidden }) => [text, hidden])).toEqual([
      [PROSE, undefined],
      [`${TRACKER} function lamp() { return 1; }`, 'script'],
      [PROSE, undefined],
      [advert, 'script'],
      ['So it went; (and on).', undefined],
      [PROSE, undefined],
    ]);
  });

  it('are parted from prose that they are glued to, where they place adverts', () => {
    const advert = '(adsbygoogle = window.adsbygoogle || []).push({});';
    const line = `${PROSE} So it went on${advert} and on. ${PROSE}`;
    const { blocks } = segmentText(`${line}\n${PROSE}`);
    expect(blocks.map(({ hidden }) => hidden)).toEqual([undefined, 'script', undefined, undefined]);
    expect(blocks[1]!.text).toBe(advert);
  });

  it('stay in the sentence of a text that speaks of them', () => {
    const line = `${PROSE} The harbour calls: ${TRACKER} That is when a ferry leaves. ${PROSE}`;
    expect(segmentText(line).blocks).toHaveLength(1);
  });

  it('do not take the lines between them along', () => {
    expect(scripts(TRACKER, 'The last ferry', TRACKER, PROSE)).toEqual([TRACKER, TRACKER]);
  });

  it('are no lists of works or points', () => {
    const years = Array.from({ length: 12 }, (_, i) => `The last ferry (${1990 + i})`);
    const points = Array.from({ length: 12 }, (_, i) => `* for a day (or ${i}) at sea`);
    expect(scripts(TRACKER, PROSE, ...years, PROSE, ...points)).toEqual([TRACKER]);
  });

  it('are not code that the text shows', () => {
    expect(
      scripts(PROSE, "document.querySelector('.lamp').click();", 'if (lit) {', 'dim();', '}', PROSE),
    ).toEqual([]);
  });

  it('cost no more than the text is long', () => {
    const long = `{${'a'.repeat(200_000)}`;
    expect(scripts(long, `${'.'.repeat(200_000)}{`, TRACKER)).toContain(TRACKER);
  });
});
