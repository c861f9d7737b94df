import { expect, test } from 'vitest';
import { cdxj, surt } from '../../src/capture/fetch/store/cdxj.ts';

test.each([
  ['https://www.Example.org/News?b=2&a=1', 'org,example)/news?a=1&b=2'],
  ['http://example.org:8080/', 'org,example:8080)/'],
  ['http://www2.a.b.example.co.uk/x', 'uk,co,example,b,a)/x'],
  ['http://127.0.0.1:80/x', '127.0.0.1)/x'],
  ['http://[2606:4700::1]/x', '[2606:4700::1])/x'],
  ['http://example.org/?', 'org,example)/'],
])('the key of %s is %s', (url, key) => {
  expect(surt(url)).toBe(key);
});

test('lines are sorted by key and time and hold what finds a record', () => {
  const entry = {
    ...{
      url: 'https://example.org/b',
      date: '2025-03-01T10:20:30.400Z',
      mediaType: 'text/html',
      status: 200,
    },
    ...{ digest: 'sha256:00', file: 'a.warc.gz', offset: 12, length: 34 },
  };
  const index = cdxj([
    entry,
    { ...entry, url: 'https://example.org/a' },
    { ...entry, date: '2024-01-01T00:00:00Z' },
  ]);
  expect(index.toString()).toBe(
    [
      'org,example)/a 20250301102030 {"url":"https://example.org/a","mime":"text/html","status":"200","digest":"sha256:00","length":"34","offset":"12","filename":"a.warc.gz"}\n',
      'org,example)/b 20240101000000 {"url":"https://example.org/b","mime":"text/html","status":"200","digest":"sha256:00","length":"34","offset":"12","filename":"a.warc.gz"}\n',
      'org,example)/b 20250301102030 {"url":"https://example.org/b","mime":"text/html","status":"200","digest":"sha256:00","length":"34","offset":"12","filename":"a.warc.gz"}\n',
    ].join(''),
  );
});
