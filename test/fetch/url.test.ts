import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeUrl } from '../../src/capture/fetch/url.ts';

test.each([
  ['HTTP://Example.ORG:80', 'http://example.org/'],
  ['https://example.org:443/a', 'https://example.org/a'],
  ['https://example.org:8443/a', 'https://example.org:8443/a'],
  ['https://example.org./a', 'https://example.org/a'],
  ['https://example.org/a#part', 'https://example.org/a'],
  ['  https://example.org/a\n', 'https://example.org/a'],
  ['https://example.org/a/./b/../c', 'https://example.org/a/c'],
  ['https://example.org/%7euser/%c3%a9%41', 'https://example.org/~user/%C3%A9A'],
  ['https://example.org/%2Fa', 'https://example.org/%2Fa'],
  ['https://example.org/%%34%31', 'https://example.org/%%341'],
  ['https://münchen.example/straße', 'https://xn--mnchen-3ya.example/stra%C3%9Fe'],
  ['https://example.org/?utm_source=x&id=7&fbclid=9#top', 'https://example.org/?id=7'],
  ['https://example.org/?utm_source=x', 'https://example.org/'],
  ['https://example.org/?b=2&a=1', 'https://example.org/?b=2&a=1'],
  ['https://example.org/?q=a+b&flag', 'https://example.org/?q=a+b&flag'],
  ['https://example.org/?utmost=1', 'https://example.org/?utmost=1'],
])('%s is fetched as %s', (given, normal) => {
  expect(normalizeUrl(given)).toBe(normal);
});

test('relative addresses are resolved', () => {
  expect(normalizeUrl('../x', 'https://example.org/a/b/c')).toBe('https://example.org/a/x');
});

test.each([
  ['no scheme here', 'bad-url'],
  ['http://', 'bad-url'],
  ['http://exa mple.org/', 'bad-url'],
  ['https://user:secret@example.org/', 'bad-url'],
  ['ftp://example.org/a', 'unsupported-scheme'],
  ['file:///etc/passwd', 'unsupported-scheme'],
  ['javascript:alert(1)', 'unsupported-scheme'],
  ['data:text/html,hello', 'unsupported-scheme'],
])('%s is refused as %s', (url, code) => {
  expect(() => normalizeUrl(url)).toThrowError(expect.objectContaining({ code }));
});

test('an error about credentials does not repeat them', () => {
  expect(() => normalizeUrl('https://user:secret@example.org/')).toThrowError(/^(?!.*secret)/);
});

test('a normal URL stays as it is', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), url => {
      const once = normalizeUrl(url);
      expect(normalizeUrl(once)).toBe(once);
    }),
  );
});
