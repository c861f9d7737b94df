import { expect, test } from 'vitest';
import { lint } from '../../src/ruleset/lint/lint.ts';
import { parseRuleFile } from '../../src/ruleset/parse.ts';

function linted(...bodies: string[]): string[] {
  const files = bodies.map((body, i) => {
    const path = `${i}.yaml`;
    return {
      path,
      digest: path,
      file: parseRuleFile(path, `format: 1\nid: post-${i}\nsummary: Harbour Post\n${body}`),
    };
  });
  return [...lint(files)]
    .map(({ message }) => message)
    .filter(message => !message.endsWith('no example shows it'));
}

const drop = (match: string, id = 'a') => `{ id: ${id}, match: { ${match} }, category: advert }`;
const drops = (...rules: string[]) => `text: { drop: [${rules.join(', ')}] }\n`;

test.each([
  [
    'more words than allowed',
    drops(drop('equals: Join the long talk, maxWords: 2')),
    /cannot match: "Join the long talk" has more/,
  ],
  ['fewer words than allowed', drops(drop('equals: Join, minWords: 2')), /has less than 2 words/],
  ['a range turned round', drops(drop('minWords: 5, maxWords: 2')), /minWords 5 is more than maxWords 2/],
  [
    'a literal within another',
    drops(drop('startsWith: [More from us, More]')),
    /^a: "More from us" is superfluous: "More"/,
  ],
  [
    'a literal twice',
    drops(drop('equals: [Buy, BUY]')),
    /"BUY" is superfluous: "Buy"|"Buy" is superfluous: "BUY"/,
  ],
  [
    'a text anywhere in prose',
    drops(drop('anyOf: the harbour')),
    /every paragraph that has the text anywhere/,
  ],
  [
    'a rule within another',
    drops(drop('equals: Buy now'), drop('startsWith: Buy', 'b')),
    /^a: is superfluous: b does the same/,
  ],
  [
    'a keep that covers a drop',
    `${drops(drop('equals: Note 1'))}keep: [{ match: { startsWith: Note }, why: x }]`,
    /^a: never takes effect: keep-1/,
  ],
  [
    'an era that ends first',
    'valid: { from: 2025-02-01, to: 2025-01-01 }',
    /ends \(2025-01-01\) before it begins/,
  ],
  ['a state of the mouse', 'dom: { content: ["a:hover"] }', /no mouse or keyboard/],
  ['a block in a paragraph', 'dom: { content: ["p.x > div"] }', /a paragraph ends/],
  [
    'an element without text',
    'dom: { drop: [{ id: a, select: body script, category: advert }] }',
    /no visible text/,
  ],
  ['a selector twice', 'dom: { content: [main, article, main] }', /"main" stands there twice/],
  [
    'drop and keep of one selector',
    'dom: { drop: [{ id: a, select: .x, category: advert }], keep: [{ select: .x, why: y }] }',
    /wants to keep it/,
  ],
])('%s is found', (_what, body, message) => {
  const found = linted(body);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(message);
});

test.each([
  drops(drop('startsWith: [More from, Moreover]')),
  drops(drop('anyOf: the harbour, maxWords: 5')),
  drops(drop('equals: Buy, position: tail'), drop('startsWith: Buy, position: head', 'b')),
  `${drops(drop('equals: Note'))}keep: [{ match: { equals: Note well }, why: x }]`,
  'dom: { content: ["article p", "div > p", "ul.pages p.x"], drop: [{ id: a, select: ".p div", category: advert }] }',
  'dom: { fields: { datePublished: "meta[name=date]@content" } }',
])('what is fine is not reported: %s', body => {
  expect(linted(body)).toEqual([]);
});

test('two files of one host must not meet in time', () => {
  const body = (rest: string) => `hosts: [post.example]\n${rest}\n${drops(drop('equals: x'))}`;
  expect(linted(body(''), body('valid: { from: 2025-01-01 }'))).toEqual([
    expect.stringMatching(/post\.example is in 0\.yaml too/),
  ]);
  expect(linted(body('valid: { to: 2024-12-31 }'), body('valid: { from: 2025-01-01 }'))).toEqual([]);
  expect(linted(body(''), body('status: experimental'))).toEqual([]);
});

test('a rule that no example shows is told', () => {
  const file = parseRuleFile('x.yaml', `format: 1\nid: post\nsummary: x\n${drops(drop('equals: x'))}`);
  expect([...lint([{ path: 'x', digest: 'x', file }])]).toEqual([
    { path: 'x', message: 'a: no example shows it' },
  ]);
});
