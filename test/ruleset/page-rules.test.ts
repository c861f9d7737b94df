import { expect, test } from 'vitest';
import { judge } from '../../src/engine/judge.ts';
import { traceOf } from '../../src/engine/trace.ts';
import { parseRuleFile } from '../../src/ruleset/parse.ts';
import { RuleBook } from '../../src/ruleset/rule-book.ts';
import { contextOf, pageOf } from './scene.ts';

const PROSE =
  'The ferry left the harbour at seven in the morning and came back with two crates of herring, a letter and a dog that nobody knew.';
const MORE =
  'By noon the whole quay knew the dog, which had eaten one of the herrings and slept on the letter.';
const URL = 'https://news.harbour.example/ferry';

function applied(yaml: string, source: string, head = 'hosts: [harbour.example]') {
  const file = parseRuleFile('x.yaml', `format: 1\nid: harbour\nsummary: Harbour Post\n${head}\n${yaml}`);
  const page = pageOf(source, { url: URL });
  const rules = new RuleBook([{ path: 'x.yaml', digest: 'd', file }]).forPage(page);
  const context = contextOf(page);
  const { resolution, entries } = judge(context, [], { site: rules.verdicts(context), find: [] });
  const pieces = page.blocks.flatMap(block =>
    resolution
      .segments(block.index)
      .map(s => ({ text: block.text.slice(s.start, s.end).trim(), by: s.removedBy })),
  );
  return {
    kept: pieces.filter(piece => !piece.by).map(piece => piece.text),
    removed: pieces.filter(piece => piece.by).map(piece => [piece.by!.verdict.rule, piece.text]),
    trace: traceOf(resolution, entries),
    rules,
  };
}

test('content keeps what is inside and drops the rest, by the first selector that finds text', () => {
  const { kept, removed } = applied(
    'dom: { content: [.gone, .tiny, article] }',
    `<nav>Home</nav><div class="tiny">A few words</div><article><h1>Ferry</h1><p>${PROSE}</p></article><p>Imprint</p>`,
  );
  expect(kept).toEqual(['Ferry', PROSE]);
  expect(removed).toEqual([
    ['harbour/content', 'Home'],
    ['harbour/content', 'A few words'],
    ['harbour/content', 'Imprint'],
  ]);
});

test('content that finds nothing fails open and says so', () => {
  const { kept, trace } = applied('dom: { content: [.story] }', `<p>${PROSE}</p><p>Imprint</p>`);
  expect(kept).toEqual([PROSE, 'Imprint']);
  expect(trace).toMatchObject([{ outcome: 'no-op', verdict: { rule: 'harbour/content', block: -1 } }]);
});

test('selectors reach blocks, inline elements that fill a block, and parts of a block', () => {
  const { kept, removed } = applied(
    'dom: { drop: [{ id: x, select: [.x, x-box], category: advert }] }',
    `<p>${PROSE} <a class="x">Read more</a></p><div><span class="x">Buy <b>this</b></span></div>
     <x-box>Lead <div>Inner</div> tail</x-box><section class="x"><p>One</p><p class="x">Two</p></section><p>${MORE}</p>`,
  );
  expect(kept).toEqual([PROSE, MORE]);
  expect(removed.map(([, text]) => text)).toEqual([
    'Read more',
    'Buy this',
    'Lead',
    'Inner',
    'tail',
    'One',
    'Two',
  ]);
});

test('an inline text that stands twice in a block cannot be told apart and stays', () => {
  const { removed } = applied(
    'dom: { drop: [{ id: x, select: .x, category: advert }] }',
    '<p>more <a class="x">more</a></p>',
  );
  expect(removed).toEqual([]);
});

test('keep beats drop, for selectors and for text', () => {
  const { kept } = applied(
    `dom:
  drop: [{ id: x, select: aside, category: advert }]
  keep: [{ select: aside .note, why: it is part of the article }]
keep: [{ match: { startsWith: 'Correction:' }, why: corrections stay }]`,
    `<aside><p>Buy</p><p class="note">A note</p><p>Correction: two dogs</p></aside><p>${PROSE}</p>`,
  );
  expect(kept).toEqual(['A note', 'Correction: two dogs', PROSE]);
});

test('text rules drop, strip and cut', () => {
  const { kept, removed } = applied(
    `text:
  drop: [{ id: join, match: { equals: join the talk }, category: comment }]
  strip: [{ id: suffix, match: { endsWith: ' | Harbour Post' }, category: metadata-line }]
  cut-before: [{ id: crumbs, match: { startsWith: 'Home ›' }, category: navigation }]
  cut-after: [{ id: more, match: { equals: More from us }, category: related-teaser }]
keep: [{ match: { startsWith: 'Clarification:' }, why: it belongs to the article }]`,
    [
      'Menu',
      'Home › Sea',
      'Ferry brings dog | Harbour Post',
      PROSE,
      'JOIN THE TALK',
      'More from us',
      'Cats',
      'Clarification: one dog',
    ].join('\n\n'),
  );
  expect(kept).toEqual(['Ferry brings dog', PROSE, 'Clarification: one dog']);
  expect(removed).toEqual([
    ['harbour/crumbs', 'Menu'],
    ['harbour/crumbs', 'Home › Sea'],
    ['harbour/suffix', '| Harbour Post'],
    ['harbour/join', 'JOIN THE TALK'],
    ['harbour/more', 'More from us'],
    ['harbour/more', 'Cats'],
  ]);
});

test('an experimental file is traced and changes nothing', () => {
  const { kept, trace } = applied(
    `status: experimental
dom: { content: [article], drop: [{ id: x, select: .x, category: advert }] }`,
    `<article><p>${PROSE}</p><p class="x">Buy</p></article><p>Imprint</p>`,
  );
  expect(kept).toEqual([PROSE, 'Buy', 'Imprint']);
  expect(trace.map(t => [t.verdict.rule, t.verdict.block, t.outcome])).toEqual([
    ['harbour/x', 1, 'experimental'],
    ['harbour/content', 2, 'experimental'],
  ]);
});

test('selectors on a flat text are traced as such', () => {
  const { kept, trace } = applied('dom: { drop: [{ id: x, select: .x, category: advert }] }', PROSE);
  expect(kept).toEqual([PROSE]);
  expect(trace).toMatchObject([{ outcome: 'needs-dom', verdict: { rule: 'harbour/x' } }]);
});

test('a page nested deeper than the stack costs nothing but time', () => {
  const source = `${'<div><b class="x">'.repeat(8000)}${PROSE}`;
  const { kept } = applied('dom: { drop: [{ id: x, select: "b:has(i), .y .x", category: advert }] }', source);
  expect(kept).toEqual([PROSE]);
});

test('fields are read from text and attributes, and say where they are from', () => {
  const { rules } = applied(
    `dom:
  fields:
    headline: [.none, { select: h1, after: 'Ferry: ', before: ' |' }]
    author: .by
    datePublished: time@datetime
    dateModified: .changed
    keywords: meta[name=tags]@content
    inLanguage: .none`,
    `<head><meta name="tags" content="sea, dogs"></head><h1>Ferry: &amp; <i>dog</i> | Post</h1><p class="by">Ada Quay, Bo Pier</p>
     <time datetime="2025-03-04T05:06:00Z">today</time><p class="changed">5 March 2025</p>`,
  );
  const before = {
    titles: ['Dog'],
    author: [],
    keywords: [],
    image: [],
    associatedMedia: [],
    types: [],
    flags: [],
    headline: 'Dog',
    inLanguage: 'en',
    provenance: { headline: 'title', inLanguage: 'html lang' },
  };
  expect(rules.describe(before, () => [])).toMatchObject({
    headline: '& dog',
    titles: ['& dog', 'Dog'],
    author: [{ name: 'Ada Quay' }, { name: 'Bo Pier' }],
    datePublished: '2025-03-04T05:06:00Z',
    dateModified: '2025-03-05',
    keywords: ['sea', 'dogs'],
    inLanguage: 'en',
    provenance: { headline: 'rule harbour', author: 'rule harbour', inLanguage: 'html lang' },
  });
});

test('generic files apply everywhere, below those of the site', () => {
  const { trace } = applied(
    'text: { drop: [{ id: x, match: { equals: buy }, category: advert }] }',
    'Buy',
    '',
  );
  expect(trace).toMatchObject([{ scope: 'generic', outcome: 'won' }]);
});
