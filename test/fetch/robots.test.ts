import { describe, expect, test } from 'vitest';
import {
  escapePattern,
  isProductToken,
  robotsAllow,
  robotsFor,
  robotsPath,
} from '../../src/capture/fetch/robots.ts';
import { robotsDirectives } from '../../src/capture/fetch/robots-lines.ts';
import { EXPECTATIONS } from './robots-expectations.ts';

const octets = (text: string): Buffer => Buffer.from(text, 'utf8');
const raw = (text: string): Buffer => Buffer.from(text, 'latin1');

function allowed(file: string, agent: string, path: string): boolean {
  return robotsAllow(robotsFor(octets(file), agent), path === '' ? '' : `http://foo.bar${path}`);
}

describe("Google's expectations", () => {
  test.each(EXPECTATIONS)('$name', ({ file, agent, may = [], mayNot = [] }) => {
    const text = file.map(line => `${line}\n`).join('');
    expect(may.filter(path => !allowed(text, agent, path))).toEqual([]);
    expect(mayNot.filter(path => allowed(text, agent, path))).toEqual([]);
  });

  test.each(['Foobot', 'Foobot-Bar', 'Foo_Bar'])('VerifyValidUserAgentsToObey: %s is one', name => {
    expect(isProductToken(name)).toBe(true);
  });

  test.each(['', 'ツ', 'Foobot*', ' Foobot ', 'Foobot/2.1', 'Foobot Bar'])(
    'VerifyValidUserAgentsToObey: "%s" is none',
    name => {
      expect(isProductToken(name)).toBe(false);
    },
  );

  /** A path as long as fits on a line after `key`, with one octet to spare for a slash. */
  const longPath = (key: string, letter: string): string =>
    `/x/${letter.repeat(2083 * 8 - 3 - key.length + 1 - 3)}`;

  test('LineTooLong: a ban is cut off', () => {
    const long = longPath('disallow: ', 'a');
    const file = `user-agent: FooBot\ndisallow: ${long}/qux\n`;
    expect(allowed(file, 'FooBot', '/fux')).toBe(true);
    expect(allowed(file, 'FooBot', `${long}/fux`)).toBe(false);
  });

  test('LineTooLong: permissions are cut off', () => {
    const [a, b] = [longPath('allow: ', 'a'), longPath('allow: ', 'b')];
    const file = `user-agent: FooBot\ndisallow: /\nallow: ${a}/qux\nallow: ${b}/qux\n`;
    expect(allowed(file, 'FooBot', '/')).toBe(false);
    expect(allowed(file, 'FooBot', `${a}/qux`)).toBe(true);
    expect(allowed(file, 'FooBot', `${b}/fux`)).toBe(true);
  });

  test.each([
    ['Unix', 'User-Agent: foo\nAllow: /some/path\nUser-Agent: bar\n\n\nDisallow: /\n'],
    ['DOS', 'User-Agent: foo\r\nAllow: /some/path\r\nUser-Agent: bar\r\n\r\n\r\nDisallow: /\r\n'],
    ['Mac', 'User-Agent: foo\rAllow: /some/path\rUser-Agent: bar\r\r\rDisallow: /\r'],
    ['no end of line', 'User-Agent: foo\nAllow: /some/path\nUser-Agent: bar\n\n\nDisallow: /'],
    ['mixed', 'User-Agent: foo\nAllow: /some/path\r\nUser-Agent: bar\n\r\n\nDisallow: /'],
  ])('LinesNumbersAreCountedCorrectly: %s', (_name, file) => {
    const directives = robotsDirectives(raw(file));
    expect(directives.filter(({ key }) => key !== undefined)).toHaveLength(4);
    expect(directives.at(-1)?.line).toBe(6);
  });

  test.each([
    ['whole', '\xEF\xBB\xBFUser-Agent: foo\nAllow: /AnyValue\n', 2, 0],
    ['two octets', '\xEF\xBBUser-Agent: foo\nAllow: /AnyValue\n', 2, 0],
    ['one octet', '\xEFUser-Agent: foo\nAllow: /AnyValue\n', 2, 0],
    ['broken', '\xEF\x11\xBFUser-Agent: foo\nAllow: /AnyValue\n', 1, 1],
    ['in the middle', 'User-Agent: foo\n\xEF\xBB\xBFAllow: /AnyValue\n', 1, 1],
  ])('UTF8ByteOrderMarkIsSkipped: %s', (_name, file, known, unknown) => {
    const directives = robotsDirectives(raw(file));
    expect(directives.filter(({ key }) => key !== undefined)).toHaveLength(known);
    expect(directives.filter(({ key }) => key === undefined)).toHaveLength(unknown);
  });

  const groups = 'User-Agent: foo\nAllow: /some/path\nUser-Agent: bar\n\n\n';
  const sitemap = 'Sitemap: http://foo.bar/sitemap.xml\n';
  test.each([
    ['at the end', groups + sitemap],
    ['at the beginning', sitemap + groups],
  ])('NonStandardLineExample_Sitemap: %s', (_name, file) => {
    expect(robotsFor(octets(file), 'any').sitemaps).toEqual(['http://foo.bar/sitemap.xml']);
  });

  test.each([
    ['', '/'],
    ['http://www.example.com', '/'],
    ['http://www.example.com/', '/'],
    ['http://www.example.com/a', '/a'],
    ['http://www.example.com/a/', '/a/'],
    ['http://www.example.com/a/b?c=http://d.e/', '/a/b?c=http://d.e/'],
    ['http://www.example.com/a/b?c=d&e=f#fragment', '/a/b?c=d&e=f'],
    ['example.com', '/'],
    ['example.com/', '/'],
    ['example.com/a', '/a'],
    ['example.com/a/', '/a/'],
    ['example.com/a/b?c=d&e=f#fragment', '/a/b?c=d&e=f'],
    ['a', '/'],
    ['a/', '/'],
    ['/a', '/a'],
    ['a/b', '/b'],
    ['example.com?a', '/?a'],
    ['example.com/a;b#c', '/a;b'],
    ['//a/b/c', '/b/c'],
  ])('TestGetPathParamsQuery: the path of "%s" is %s', (url, path) => {
    expect(robotsPath(url)).toBe(path);
  });

  test.each([
    ['http://www.example.com', 'http://www.example.com'],
    ['/a/b/c', '/a/b/c'],
    ['á', '%C3%A1'],
    ['%aa', '%AA'],
  ])('TestMaybeEscapePattern: %s becomes %s', (pattern, escaped) => {
    expect(escapePattern(octets(pattern).toString('latin1'))).toBe(escaped);
  });
});

describe('beyond them', () => {
  test.each([
    ['for all', 'user-agent: *\ncrawl-delay: 5\n', 5],
    ['with a fraction', 'user-agent: *\nCrawl-Delay: 0.5\n', 0.5],
    [
      'for us rather than for all',
      'user-agent: *\ncrawl-delay: 9\nuser-agent: dechrome\ncrawl-delay: 2\n',
      2,
    ],
    ['not for us', 'user-agent: other\ncrawl-delay: 5\n', undefined],
    ['nonsense', 'user-agent: *\ncrawl-delay: soon\n', undefined],
    ['negative', 'user-agent: *\ncrawl-delay: -1\n', undefined],
    ['empty', 'user-agent: *\ncrawl-delay:\n', undefined],
  ])('crawl delay %s', (_name, file, delay) => {
    expect(robotsFor(octets(file), 'Dechrome').crawlDelay).toBe(delay);
  });

  test('a crawl delay ends the list of agents', () => {
    const file = 'user-agent: *\ncrawl-delay: 5\n\nuser-agent: other\ndisallow: /\n';
    expect(allowed(file, 'dechrome', '/a')).toBe(true);
  });

  test.each(['dissallow', 'dissalow', 'disalow', 'diasllow', 'disallaw'])('"%s" is a ban too', key => {
    expect(allowed(`user-agent: *\n${key}: /a\n`, 'dechrome', '/a')).toBe(false);
  });

  test('a ban on an escaped letter holds for the letter', () => {
    expect(allowed('user-agent: *\ndisallow: /%7Euser/\n', 'dechrome', '/~user/x')).toBe(false);
  });

  test.each([
    ['/a*b*c$', '/a1b2c', true],
    ['/a*b*c$', '/a1b2cd', false],
    ['/a*b*c$', '/abcbc', true],
    ['/a*bc*bc$', '/abc', false],
    ['/*$', '/anything', true],
    ['/a$b', '/a$b', true],
    ['/a**b', '/ab', true],
  ])('the pattern %s on %s: %s', (pattern, path, hit) => {
    expect(allowed(`user-agent: *\ndisallow: ${pattern}\n`, 'dechrome', path)).toBe(!hit);
  });

  test('patterns made to be slow are not', () => {
    const file = `user-agent: *\ndisallow: /${'*a'.repeat(4000)}$\n`;
    expect(allowed(file, 'dechrome', `/${'a'.repeat(3999)}b`)).toBe(true);
  });
});
