import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { keepsJoiners } from '../../bench/joiners.ts';
import { makeCapture } from '../../src/capture/capture.ts';
import { decodeCapture } from '../../src/capture/charset.ts';
import { clean } from '../../src/clean.ts';
import { loadRules, type Ruleset } from '../../src/load-rules.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { recordSchema } from '../../src/model/record.ts';
import { anyHtml, anyText } from './pages.ts';
import { comparable, visibleTexts } from './visible.ts';

let ruleset: Ruleset;
beforeAll(async () => {
  ruleset = await loadRules();
});

const capture = (text: string, mediaType: string) =>
  makeCapture({
    bytes: Buffer.from(text),
    key: 'generated',
    mediaType,
    charset: 'utf-8',
    origin: { file: 'generated' },
  });

/** All text of an outcome in the order of the page. */
function accounted(outcome: Outcome): string {
  if (outcome.outcome === 'quarantined') throw new Error(outcome.error);
  const kept = outcome.outcome === 'record' ? outcome.record.blocks.filter(block => block.at[0] >= 0) : [];
  const all = [...kept, ...outcome.removed].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  return all.map(piece => piece.text).join('');
}

function expectAll(held: string, texts: readonly string[]): void {
  expect(comparable(held)).toBe(comparable(texts.join('')));
  expect(keepsJoiners(held, texts)).toBe(true);
}

const RUNS = { numRuns: 300 };

/** Of what was read, that is: what a charset makes of the bytes has tests of its own. */
describe.each([{ allTypes: true }, { allTypes: false }])('nothing is lost (%o)', options => {
  it('of a page', () => {
    fc.assert(
      fc.property(anyHtml, html => {
        const page = capture(html, 'text/html');
        expectAll(accounted(clean(page, ruleset, options)), visibleTexts(decodeCapture(page).text));
      }),
      RUNS,
    );
  });

  it('of a text', () => {
    fc.assert(
      fc.property(anyText, text => {
        const page = capture(text, 'text/plain');
        expectAll(accounted(clean(page, ruleset, options)), [decodeCapture(page).text]);
      }),
      RUNS,
    );
  });
});

describe('the same bytes', () => {
  it('come out of two runs', () => {
    fc.assert(
      fc.property(anyHtml, html => {
        const run = () => JSON.stringify(clean(capture(html, 'text/html'), ruleset, { trace: true }));
        expect(run()).toBe(run());
      }),
      { numRuns: 100 },
    );
  });

  it('come out of rules in another order', () => {
    const reversed = { ...ruleset, codeRules: [...ruleset.codeRules].reverse() };
    fc.assert(
      fc.property(anyHtml, html => {
        expect(clean(capture(html, 'text/html'), reversed)).toEqual(
          clean(capture(html, 'text/html'), ruleset),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('records', () => {
  it('fit the published schema', () => {
    fc.assert(
      fc.property(anyHtml, html => {
        const outcome = clean(capture(html, 'text/html'), ruleset, { allTypes: true, provenance: true });
        if (outcome.outcome === 'record')
          expect(recordSchema.safeParse(outcome.record).error).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});
