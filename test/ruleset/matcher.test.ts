import { expect, test } from 'vitest';
import { compileMatcher } from '../../src/ruleset/matcher.ts';
import { Scene } from '../../src/ruleset/scene.ts';
import type { Matcher } from '../../src/ruleset/schema.ts';
import { contextOf, pageOf } from './scene.ts';

const PROSE =
  'The ferry left the harbour at seven in the morning and came back with two crates of herring and a letter.';

function matching(match: Matcher, lines: string[]): string[] {
  const scene = new Scene(contextOf(pageOf(lines.join('\n\n'))));
  const compiled = compileMatcher(match);
  return scene.blocks.filter(block => compiled.test(scene, block.index)).map(block => block.text);
}

function parts(match: Matcher, text: string): string[] {
  const scene = new Scene(contextOf(pageOf(text)));
  return compileMatcher(match)
    .spans(scene, 0)
    .map(([start, end]) => text.slice(start, end));
}

test.each<[string, Matcher, string[], string[]]>([
  ['case', { equals: 'join the talk' }, ['JOIN THE TALK', 'Join the talks'], ['JOIN THE TALK']],
  [
    'quotes and dashes',
    { endsWith: '- "Harbour" Post' },
    ['Boats – “Harbour” Post'],
    ['Boats – “Harbour” Post'],
  ],
  ['Unicode forms', { equals: 'Café' }, ['Cafe\u0301'], ['Caf\u00e9']],
  ['non-breaking spaces', { equals: 'Read  more' }, ['Read\u00a0more'], ['Read more']],
  ['whole words', { startsWith: 'More' }, ['Moreover, it rained.', 'More: rain'], ['More: rain']],
  ['whole words inside', { anyOf: 'log in' }, ['They log in', 'A blog in June'], ['They log in']],
  ['scripts without spaces', { anyOf: '登录' }, ['请登录后评论'], ['请登录后评论']],
  [
    'numbers as they are',
    { anyOf: 'Channel 5' },
    ['Channel 5 tonight', 'Channel 7 tonight'],
    ['Channel 5 tonight'],
  ],
  ['numerals of other scripts', { anyOf: 'قناة 5' }, ['قناة ٥'], ['قناة ٥']],
  ['any of several', { equals: ['Share', 'Print'] }, ['Print', 'Share', 'Save'], ['Print', 'Share']],
  ['all conditions', { startsWith: 'See', endsWith: 'here' }, ['See it here', 'See it'], ['See it here']],
  ['signs of expressions', { equals: 'a.b (c)*' }, ['a.b (c)*', 'axb (c)*'], ['a.b (c)*']],
])('literals: %s', (_what, match, lines, expected) => {
  expect(matching(match, lines)).toEqual(expected);
});

test('patterns ignore case and are found anywhere', () => {
  expect(matching({ pattern: '^\\d+ views$' }, ['12 Views', 'at 12 views'])).toEqual(['12 Views']);
});

test('numbers of words', () => {
  expect(matching({ maxWords: 2 }, ['one two', PROSE])).toEqual(['one two']);
  expect(matching({ minWords: 3 }, ['one two', PROSE])).toEqual([PROSE]);
});

test('head and tail are the outer quarters, but at least three blocks', () => {
  const lines = Array.from({ length: 10 }, (_, i) => `line ${i}`);
  expect(matching({ position: 'head' }, lines)).toEqual(lines.slice(0, 3));
  expect(matching({ position: 'tail' }, lines)).toEqual(lines.slice(-3));
  const many = Array.from({ length: 40 }, (_, i) => `line ${i}`);
  expect(matching({ position: 'tail' }, many)).toEqual(many.slice(-10));
});

test('kinds of blocks', () => {
  const scene = new Scene(contextOf(pageOf('<h2>Boats</h2><p>Boats</p><ul><li>Boats</li></ul>')));
  const compiled = compileMatcher({ equals: 'boats', kind: ['heading', 'list-item'] });
  expect(scene.blocks.filter(b => compiled.test(scene, b.index)).map(b => b.kind)).toEqual([
    'heading',
    'list-item',
  ]);
});

test('neighbours', () => {
  const lines = ['Photo', 'A boat', 'Photo', PROSE];
  expect(matching({ equals: 'Photo', next: { maxWords: 2 } }, lines)).toEqual(['Photo']);
  expect(matching({ previous: { equals: 'Photo' } }, lines)).toEqual(['A boat', PROSE]);
  expect(matching({ equals: 'Photo', previous: { minWords: 1 } }, ['Photo', PROSE])).toEqual([]);
});

test('script and language that differ from those of the page', () => {
  expect(matching({ script: 'differs' }, [PROSE, 'Войти', 'Log in', '12'])).toEqual(['Войти']);
  expect(matching({ script: 'Cyrl' }, [PROSE, 'Войти'])).toEqual(['Войти']);
  expect(matching({ language: 'differs' }, [PROSE, 'Anmelden', 'Log in'])).toEqual(['Anmelden']);
  expect(matching({ language: ['de', 'fr'], maxWords: 2 }, ['Anmelden'])).toEqual([]);
  expect(matching({ language: 'en', maxWords: 2 }, ['Anmelden'])).toEqual(['Anmelden']);
});

test('repetition on the site, as far as there is evidence', () => {
  const page = pageOf('Follow our channel\n\nOnly here');
  const evidence = { repetition: (text: string) => (text === 'Follow our channel' ? 0.4 : undefined) };
  const scene = new Scene(contextOf(page, 'en', evidence));
  const matched = (match: Matcher) => [0, 1].filter(i => compileMatcher(match).test(scene, i));
  expect(matched({ repeatedOnSite: 0.3 })).toEqual([0]);
  expect(matched({ repeatedOnSite: true })).toEqual([]);
});

test('the parts that a strip rule takes', () => {
  expect(parts({ endsWith: ' - Harbour Post' }, 'Boats - Harbour Post')).toEqual(['- Harbour Post']);
  expect(parts({ anyOf: ['[ad]'] }, 'One [AD] two [ad] three')).toEqual(['[AD]', '[ad]']);
  expect(parts({ pattern: '\\(\\d+\\)' }, 'Boats (12) and (7)')).toEqual(['(12)', '(7)']);
});
