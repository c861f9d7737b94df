import { expect, it } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { clean } from '../../src/clean.ts';
import { loadRules } from '../../src/load-rules.ts';

const rules = await loadRules();

const PROSE = [
  'The small ferry that links the two banks will run at night from June on, the harbour office said, because workers of the early shift had asked for it for years.',
  'A trial last autumn had shown that about forty people a night would use it. The boats are paid for by the county, and the fare stays as it is for now.',
  'The night boat needs a crew of two and a lamp that can be seen from both landings, which the ferry company has to buy before the county pays.',
];

function bodyUnder(line: string): { authors: string[]; body: string; byline: string[] } {
  const text = ['Ferry to run all night from June', line, '', ...PROSE].join('\n');
  const outcome = clean(
    makeCapture({
      bytes: Buffer.from(text),
      key: 'ferry.txt',
      mediaType: 'text/plain',
      origin: { file: 'ferry.txt' },
    }),
    rules,
  );
  if (outcome.outcome !== 'record') throw new Error(outcome.outcome);
  const { author, articleBody, blocks } = outcome.record;
  return {
    authors: author.map(({ name }) => name),
    body: articleBody,
    byline: blocks.filter(({ role }) => role === 'byline').map(block => block.text),
  };
}

it.each(['By Nora Vilk', 'Written by Nora Vilk', 'Von Nora Vilk'])(
  'a byline is none of the body: %s',
  line => {
    const { authors, body, byline } = bodyUnder(line);
    expect(authors).toEqual(['Nora Vilk']);
    expect(body).toBe(PROSE.join('\n\n'));
    expect(byline).toEqual([line]);
  },
);

it('a sentence that begins like one stays', () => {
  const line = 'By Nora Vilk’s account the old ferry ran at night before the war, and nobody drowned.';
  expect(bodyUnder(line).body).toBe([line, ...PROSE].join('\n\n'));
});

const outcomeOf = (lines: readonly string[]) => {
  const origin = { file: 'ferry.txt' };
  const bytes = Buffer.from(lines.join('\n\n'));
  const outcome = clean(makeCapture({ bytes, key: 'ferry.txt', mediaType: 'text/plain', origin }), rules);
  if (outcome.outcome !== 'record') throw new Error(outcome.outcome);
  return outcome.record;
};

it('a heading below prose is none of a text that another program left without its headline', () => {
  const { headline, articleBody, quality } = outcomeOf([PROSE[0]!, PROSE[1]!, 'Two landings', PROSE[2]!]);
  expect(headline).toBeUndefined();
  expect(quality.flags).not.toContain('headline-unsure');
  expect(articleBody).toContain('Two landings');
});
