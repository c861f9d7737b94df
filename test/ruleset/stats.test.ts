import { expect, test } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { clean } from '../../src/clean.ts';
import { loadRules } from '../../src/load-rules.ts';
import { parseRuleFile } from '../../src/ruleset/parse.ts';
import { RuleBook } from '../../src/ruleset/rule-book.ts';
import { baselineOf, drift, parseBaseline } from '../../src/ruleset/stats/drift.ts';
import { SiteGains } from '../../src/ruleset/stats/site-gains.ts';
import { Tally } from '../../src/ruleset/stats/tally.ts';
import { Truth } from '../../src/ruleset/stats/truth.ts';
import { wordF1 } from '../../src/ruleset/stats/words.ts';

const ARTICLE =
  'The ferry left the harbour at seven in the morning and came back with two crates of herring, a letter and a dog that nobody on the quay had ever seen.';
const BLURB =
  'Harbour Post has told the truth about boats and weather on this coast since the year of the great storm.';
const shipped = await loadRules();

function cleaned(rules: string) {
  const file = parseRuleFile('x.yaml', `format: 1\nid: post\nsummary: x\nhosts: [post.example]\n${rules}`);
  const book = new RuleBook([{ path: 'x.yaml', digest: 'd', file }]);
  const bytes = new TextEncoder().encode(
    `<article><h1>Ferry</h1><p>${ARTICLE}</p><p class="us">${BLURB}</p></article>`,
  );
  const url = 'https://post.example/1';
  const capture = makeCapture({ bytes, key: 'x', url, mediaType: 'text/html', origin: { file: 'x' } });
  return clean(
    capture,
    { ...shipped, siteRules: page => book.forPage(page) },
    { trace: true, allTypes: true },
  );
}

test('what belongs to the article is told by sequences of words', () => {
  const truth = new Truth(ARTICLE);
  expect(truth.holds('left the harbour at seven in the morning')).toBe(true);
  expect(truth.holds('a dog')).toBe(true);
  expect(truth.holds('The dog and the harbour came back to the morning letter')).toBe(false);
  expect(truth.holds('© !')).toBe(false);
});

test('word F1 counts words as often as they stand', () => {
  expect(wordF1('a b c', 'A, b: c!')).toBe(1);
  expect(wordF1('a a', 'a')).toBeCloseTo(2 / 3);
  expect(wordF1('', '')).toBe(1);
  expect(wordF1('東京', '京都')).toBe(0.5);
});

test('a rule is charged with the prose it eats', () => {
  const tally = new Tally();
  tally.add(cleaned('dom: { drop: [{ id: all, select: p, category: advert }] }'), new Truth(ARTICLE));
  const rule = tally.all().find(({ rule }) => rule === 'post/all');
  expect(rule).toMatchObject({ captures: 1, fires: 2, experimental: 0 });
  expect(rule!.judged - rule!.eaten).toBe(BLURB.split(' ').length);
  expect(rule!.eaten).toBe(ARTICLE.split(' ').length);
});

test('experimental rules are counted and charged with nothing', () => {
  const tally = new Tally();
  tally.add(
    cleaned('status: experimental\ndom: { drop: [{ id: us, select: .us, category: advert }] }'),
    undefined,
  );
  expect(tally.all().find(({ rule }) => rule === 'post/us')).toMatchObject({
    fires: 0,
    experimental: 1,
    words: 0,
  });
});

test('a site file gains by what it takes rightly', () => {
  const gains = new SiteGains();
  const good = cleaned('dom: { drop: [{ id: us, select: .us, category: author-bio }] }');
  const bad = cleaned('dom: { drop: [{ id: all, select: p, category: author-bio }] }');
  // Without the file everything stays, whatever the finder thinks of it.
  const plain = cleaned('dom: { keep: [{ select: p, why: x }] }');
  gains.add(['good'], good, plain, { text: new Truth(ARTICLE) });
  gains.add(['bad'], bad, plain, { text: new Truth(ARTICLE) });
  gains.add(['none'], plain, plain, {});
  const [worst, none, best] = gains.all();
  expect([worst!.site, none!.site, best!.site]).toEqual(['bad', 'none', 'good']);
  expect(best!.measured).toMatchObject([{ measure: 'word F1', judged: 1 }]);
  expect(best!.measured[0]!.after).toBeGreaterThan(best!.measured[0]!.before);
  expect(none).toMatchObject({ captures: 1, changed: 0, measured: [] });
});

test('passages, headline, authors and date are measured where they are known', () => {
  const gains = new SiteGains();
  const plain = cleaned('dom: { keep: [{ select: p, why: x }] }');
  const named = cleaned(
    'dom: { drop: [{ id: us, select: .us, category: author-bio }], fields: { headline: .us } }',
  );
  gains.add(['post'], named, plain, {
    with: ['left the harbour  at seven'],
    without: ['the truth about boats'],
    title: `“${BLURB.toUpperCase()}”`,
    authors: [],
    date: '2024-05-03',
  });
  expect(gains.all()[0]!.measured).toEqual([
    { measure: 'snippets', judged: 1, before: 0.5, after: 1 },
    { measure: 'headline', judged: 1, before: 0, after: 1 },
    { measure: 'author', judged: 1, before: 1, after: 1 },
    { measure: 'date', judged: 1, before: 0, after: 0 },
  ]);
});

test('drift tells what stopped, halved, doubled or began, and leaves chance alone', () => {
  const tally = (rule: string, captures: number) => ({
    rule,
    captures,
    fires: 0,
    experimental: 0,
    words: 0,
    judged: 0,
    eaten: 0,
  });
  const before = baselineOf(100, [
    tally('a', 20),
    tally('b', 20),
    tally('c', 20),
    tally('d', 20),
    tally('rare', 3),
  ]);
  const now = [tally('b', 10), tally('c', 40), tally('d', 30), tally('e', 20), tally('rare', 0)];
  expect([...drift(parseBaseline(JSON.stringify(before)), 100, now)]).toEqual([
    'a stopped firing: 20.0 % of the captures before, 0.0 % now',
    'b fires less than half as often: 20.0 % of the captures before, 10.0 % now',
    'c fires more than twice as often: 20.0 % of the captures before, 40.0 % now',
    'e fires for the first time: 0.0 % of the captures before, 20.0 % now',
  ]);
});
