import { expect, test } from 'vitest';
import { parseRuleFile } from '../../src/ruleset/parse.ts';
import { RuleFileError } from '../../src/ruleset/rule-file-error.ts';

const HEAD = 'format: 1\nid: harbour.example\nsummary: Harbour Post article pages\n';

function failure(source: string): string {
  try {
    parseRuleFile('sites/x.yaml', source);
  } catch (error) {
    expect(error).toBeInstanceOf(RuleFileError);
    return (error as Error).message;
  }
  throw new Error('the file was accepted');
}

test('the example of the format is accepted', () => {
  const file = parseRuleFile(
    'x.yaml',
    `${HEAD}hosts: [harbour.example]
signatures: [' - Harbour Post']
status: experimental
valid: { from: 2025-08-21 }
dom:
  content: [article .story, main]
  drop: [{ id: share, select: .share-bar, category: share-widget }]
  fields: { headline: h1, author: .byline a, datePublished: time@datetime }
text:
  drop:
    - { id: join, match: { anyOf: [To join the talk], maxWords: 12, position: tail }, category: login-prompt }
  strip: [{ id: suffix, match: { endsWith: ' - Harbour Post' }, category: metadata-line }]
  cut-after: [{ id: more, match: { startsWith: More from Harbour Post, next: { kind: list-item } }, category: related-teaser }]
keep: [{ match: { startsWith: 'Correction:' }, why: corrections belong to the article }]
`,
  );
  expect(file.text?.drop?.[0]?.match.maxWords).toBe(12);
});

test('a misspelt key is told with its place, its line and the nearest name', () => {
  const message = failure(
    `${HEAD}text:\n  drop:\n    - { id: a, match: { startswith: Log in }, category: advert }\n`,
  );
  expect(message).toBe(
    [
      'sites/x.yaml:6:25: text.drop.0.match: unknown key "startswith"; did you mean "startsWith"?',
      '        - { id: a, match: { startswith: Log in }, category: advert }',
      '                            ^',
    ].join('\n'),
  );
});

test.each([
  [
    'a misspelt category',
    'dom: { drop: [{ id: a, select: p, category: share-widgit }] }',
    /did you mean "share-widget"/,
  ],
  [
    'a kind',
    'keep: [{ match: { kind: headng }, why: x }]',
    /x\.yaml:4:25: keep\.0\.match\.kind: "headng" is not known here; did you mean "heading"/,
  ],
  [
    'a kind in a list',
    'keep: [{ match: { kind: [quote, headng] }, why: x }]',
    /x\.yaml:4:33: keep\.0\.match\.kind\.1: "headng" is not known here; did you mean "heading"/,
  ],
  ['a key at the top', 'host: [a.example]', /x\.yaml:4:1: unknown key "host"; did you mean "hosts"/],
  ['a key of dom', 'dom: { selectors: [a] }', /unknown key "selectors"/],
  ['a host with a scheme', 'hosts: ["https://a.example"]', /hosts\.0: a host name/],
  [
    'look-around',
    'text: { drop: [{ id: a, match: { pattern: "(?=x)y" }, category: advert }] }',
    /linear time/,
  ],
  [
    'a pattern that matches nothing in particular',
    'text: { drop: [{ id: a, match: { pattern: "x*" }, category: advert }] }',
    /empty text/,
  ],
  [
    '\\b beside letters that it does not know',
    'text: { drop: [{ id: a, match: { pattern: "\\\\bжми" }, category: advert }] }',
    /ASCII/,
  ],
  ['a broken selector', 'dom: { content: [article, "div["] }', /x\.yaml:4:27: dom\.content: "div\["/],
  ['an attribute outside fields', 'dom: { content: time@datetime }', /fields only/],
  [
    'a matcher without condition',
    'text: { drop: [{ id: a, match: {}, category: advert }] }',
    /at least one condition/,
  ],
  [
    'a strip rule that does not say what to strip',
    'text: { strip: [{ id: a, match: { maxWords: 3 }, category: advert }] }',
    /tell which part goes/,
  ],
  ['a script that is no code', 'keep: [{ why: x, match: { script: cyrillic } }]', /ISO 15924/],
  [
    'a missing category',
    'text: { drop: [{ id: a, match: { equals: x } }] }',
    /text\.drop\.0\.category: is missing/,
  ],
  [
    'an id used twice',
    'dom: { drop: [{ id: a, select: p, category: advert }, { id: a, select: b, category: advert }] }',
    /"a" is used twice/,
  ],
  [
    'a neighbour of a neighbour',
    'keep: [{ why: x, match: { next: { next: { equals: y } } } }]',
    /unknown key "next"/,
  ],
  ['a day that does not exist', 'valid: { from: 2025-02-30 }', /valid\.from: expected a day/],
  [
    'an example with two captures',
    'examples: [{ name: x, text: a, html: b, fires: [] }]',
    /either text or html/,
  ],
  ['a repeated key', 'status: stable\nstatus: stable', /x\.yaml:5:1: Map keys must be unique/],
  ['a tag', 'status: !!js/function x', /Unresolved tag/],
  ['an alias', 'hosts: &h [a.example]\nsignatures: *h', /x\.yaml:5:13: aliases are not allowed/],
  ['a prototype key', 'dom: { __proto__: 1 }', /"__proto__" is not allowed/],
])('%s is refused', (_what, line, message) => {
  expect(failure(`${HEAD}${line}\n`)).toMatch(message);
});

test('files that are too large or too deep are refused before they cost anything', () => {
  expect(failure(`${HEAD}# ${'x'.repeat(300_000)}`)).toMatch(/larger than 256 KB/);
  expect(failure(`${HEAD}dom: ${'['.repeat(100_000)}`)).toMatch(/nested deeper than 20 levels/);
  expect(failure(`${HEAD}dom: ${'['.repeat(30)}${']'.repeat(30)}`)).toMatch(/nested deeper than 20 levels/);
});

test('a file that is empty or something else says what is missing', () => {
  expect(failure('')).toMatch(/x\.yaml:1:1: Invalid input: expected object/);
  expect(failure('format: 2\nid: a\nsummary: b')).toMatch(/x\.yaml:1:9: format/);
});
