import { describe, expect, it } from 'vitest';
import { readFlat, readHtml } from './read.ts';

const GERMAN =
  'Der Bürgermeister hat am Montag die neue Brücke über den Fluss eröffnet, und viele Leute aus der Stadt sind gekommen, um sie zu sehen. Sie ist länger als die alte, aber nicht so breit.';
const ENGLISH =
  'The mayor opened the new bridge over the river on Monday, and many people from the town had come to see it. It is longer than the old one but not as wide.';
const CHINESE = '市长星期一为跨河新桥剪彩，许多市民前来观看。新桥比旧桥更长，但没有那么宽。';

const page = (text: string, html = '', head = '') =>
  `<html ${html}><head><title>x</title>${head}</head><body><p>${text}</p><p>${text}</p></body></html>`;

describe('language', () => {
  it('is the declared one where the text bears it out', () => {
    const { inLanguage, flags, provenance } = readHtml(page(GERMAN, 'lang="de-AT"'));
    expect(inLanguage).toBe('de-AT');
    expect(flags).toEqual([]);
    expect(provenance.inLanguage).toBe('html lang');
  });

  it('is told where words have endings in place of small words beside them, and no other language has more', () => {
    const turkish =
      'Yukarı gölün iki kıyısını bağlayan küçük vapur haziran ayından itibaren geceleri de çalışacak, liman idaresi pazartesi günü açıkladı.\n' +
      'Geçen sonbaharda yapılan deneme, her gece yaklaşık kırk kişinin vapura bineceğini gösterdi; çoğu sabah vardiyasına giden hemşireler ve fırıncılardı.\n' +
      'Teknelerin parasını ilçe ödüyor ve bilet fiyatı şimdilik aynı kalıyor, ancak meclis konuyu martta yeniden görüşmek istiyor.';
    expect(readFlat(turkish).inLanguage).toBe('tr');
  });

  it('is written as BCP 47 writes it', () => {
    expect(readHtml(page(ENGLISH, 'lang="EN_gb"')).inLanguage).toBe('en-GB');
  });

  it('is the detected one where the declaration is the template’s, and says so', () => {
    const { inLanguage, flags, provenance } = readHtml(page(GERMAN, 'lang="en-US"'));
    expect(inLanguage).toBe('de');
    expect(flags).toContain('language-disagrees');
    expect(provenance.inLanguage).toBe('text');
  });

  it('comes from the declaration that agrees with the text when there are several', () => {
    const locale = '<meta property="og:locale" content="de_DE">';
    const { inLanguage, flags } = readHtml(page(GERMAN, 'lang="en"', locale));
    expect(inLanguage).toBe('de-DE');
    expect(flags).toContain('language-disagrees');
  });

  it('is told by the script before anything else', () => {
    expect(readHtml(page(CHINESE, 'lang="en"')).inLanguage).toBe('zh');
    expect(readHtml(page(CHINESE, 'lang="zh-TW"')).inLanguage).toBe('zh-TW');
  });

  it('is believed when nobody knows the words of the declared one', () => {
    const { inLanguage, flags } = readHtml(page('Eke vadu ralo mipu sani keto luva '.repeat(8), 'lang="eo"'));
    expect(inLanguage).toBe('eo');
    expect(flags).toEqual([]);
  });

  it.each(['', 'lang=""', 'lang="{{locale}}"', 'lang="und"', 'lang="x"'])(
    'is left out when unknown: %s',
    html => {
      expect(readHtml(page('Vadu ralo mipu.', html))).not.toHaveProperty('inLanguage');
    },
  );

  it('is detected in flat text', () => {
    expect(readFlat(`${GERMAN}\n\n${GERMAN}`).inLanguage).toBe('de');
    expect(readFlat('Vadu ralo mipu.')).not.toHaveProperty('inLanguage');
  });
});
