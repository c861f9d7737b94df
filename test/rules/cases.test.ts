import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { PageContext } from '../../src/engine/context.ts';
import { judge } from '../../src/engine/judge.ts';
import { loadRules } from '../../src/load-rules.ts';
import { extractMetadata } from '../../src/page/metadata/extract.ts';
import { openPage } from '../../src/page/open.ts';
import { part } from '../../src/record/pieces.ts';
import { type Fixture, readFixtures } from './fixture.ts';

const ruleset = await loadRules();
const fixtures = readFixtures();

/** Runs the generic rules alone: what the finder thinks of a few lines is not what these cases are about. */
function run({ input, mediaType, name }: Fixture, rules = ruleset.codeRules) {
  const bytes = Buffer.from(input);
  const page = openPage(
    makeCapture({ bytes, key: name, mediaType, charset: 'utf-8', origin: { file: name } }),
  );
  const context = new PageContext(page, ruleset.lexicon, undefined);
  context.describe(extractMetadata(page, context));
  const { resolution } = judge(context, rules, { site: [], find: [] });
  return part(page, resolution, () => '');
}

describe('rules', () => {
  it('every rule has a case of its own', () => {
    const tested = new Set(fixtures.map(fixture => fixture.rule));
    expect(ruleset.codeRules.map(rule => rule.meta.id).filter(id => !tested.has(id))).toEqual([]);
  });

  it.each(fixtures)('$name', fixture => {
    const { kept, removed } = run(fixture);
    expect(removed.filter(r => r.rule === fixture.rule).map(r => r.text)).toEqual(fixture.drops);
    const texts = kept.map(piece => piece.text);
    for (const text of fixture.keeps) expect(texts).toContain(text);
  });

  it.each(fixtures)('$name: the order of the rules does not matter', fixture => {
    expect(run(fixture, [...ruleset.codeRules].reverse())).toEqual(run(fixture));
  });
});
