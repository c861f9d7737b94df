import { expect, test } from 'vitest';
import { loadLexicon } from '../../src/load-rules.ts';
import { checkFiles } from '../../src/ruleset/check-files.ts';
import { parseRuleFile } from '../../src/ruleset/parse.ts';

const lexicon = await loadLexicon();

function problems(examples: string, rules = RULES): string[] {
  const file = parseRuleFile(
    'x.yaml',
    `format: 1\nid: post\nsummary: Harbour Post\n${rules}examples:\n${examples}`,
  );
  return [...checkFiles([{ path: 'x.yaml', digest: 'd', file }], lexicon)].map(
    ({ example, message }) => `${example ?? 'file'}: ${message}`,
  );
}

const RULES = `hosts: [post.example]
text: { drop: [{ id: join, match: { equals: Join the talk }, category: comment }] }
`;
const GOES = `  - { name: goes, text: Join the talk, drops: [Join the talk], fires: [join] }\n`;
const STAYS = `  - { name: stays, text: She wanted to join the talk., keeps: [join the talk], fires: [] }\n`;

test('good examples pass', () => {
  expect(problems(GOES + STAYS)).toEqual([]);
});

test('examples that fail say how', () => {
  expect(
    problems(
      `${GOES}  - { name: stays, text: Join the talk, keeps: [Join the talk], drops: [Leave], fires: [] }\n`,
    ),
  ).toEqual([
    'stays: is the same capture as "goes" of x.yaml',
    'stays: join fires and should not',
    'stays: should stay, but post/join removes it: "Join the talk"',
    'stays: should go, but stands in no block as written: "Leave"',
  ]);
  expect(
    problems(`${STAYS}  - { name: goes, text: Join the talks, drops: [Join], fires: [join] }\n`),
  ).toEqual(['goes: join should fire and does not', 'goes: should go, but stays: "Join"']);
});

test('files whose examples prove too little are refused', () => {
  expect(problems(GOES)).toEqual([
    'file: has 1 examples; give at least 2',
    'file: has no near miss: an example with text under keeps in which no rule fires',
  ]);
  expect(problems(GOES + STAYS + STAYS.replace('She', 'He'))).toEqual([
    'file: has two examples with the name "stays"',
  ]);
});

test('fields, eras, repetition and experimental files can be shown', () => {
  const rules = `hosts: [post.example]
status: experimental
valid: { to: 2020-01-01 }
dom: { fields: { headline: h1, author: .by } }
text: { drop: [{ id: again, match: { repeatedOnSite: true }, category: repeated-on-site }] }
`;
  const page = `html: '<h1>Boats</h1><p class="by">Ada Quay</p><p>Follow us</p>', fires: [again], repeated: [Follow us]`;
  const stays = `  - { name: stays, text: Boats, keeps: [Boats], fires: [] }\n`;
  expect(
    problems(`  - { name: page, ${page}, fields: { headline: Boats, author: [Ada Quay] } }\n${stays}`, rules),
  ).toEqual([]);
  expect(problems(`  - { name: page, ${page}, fields: { headline: Ships } }\n${stays}`, rules)).toEqual([
    'page: headline should be "Ships" and is "Boats"',
  ]);
});
