import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/engine/precedence.ts';
import { Resolution } from '../../src/engine/resolution.ts';
import { traceOf } from '../../src/engine/trace.ts';
import type { Block } from '../../src/model/block.ts';
import type { Action, Category, Role, Scope, Span } from '../../src/model/verdict.ts';

const block = (index: number, text = 'one two three'): Block => ({
  index,
  kind: 'paragraph',
  level: 0,
  text,
  words: 3,
  linkDensity: undefined,
  hidden: undefined,
  marks: [],
  element: -1,
  line: index,
});

interface Said {
  rule?: string;
  block?: number;
  scope?: Scope;
  span?: Span;
  category?: Category;
  role?: Role;
}

const say = (action: Action, said: Said = {}): Entry => ({
  phase: 'judge',
  scope: said.scope ?? 'generic',
  verdict: {
    rule: said.rule ?? `${action}-rule`,
    block: said.block ?? 0,
    action,
    why: 'a test says so',
    ...(said.span && { span: said.span }),
    ...(said.category && { category: said.category }),
    ...(said.role && { role: said.role }),
  },
});

function fate(entries: Entry[], blocks = [block(0)]) {
  const resolution = new Resolution(blocks);
  resolution.add(entries);
  return blocks.map(b =>
    resolution
      .segments(b.index)
      .map(s => `${s.removedBy ? '-' : '+'}${b.text.slice(s.start, s.end)}`)
      .join(''),
  );
}

describe('precedence', () => {
  it('keeps what nobody speaks of', () => expect(fate([])).toEqual(['+one two three']));
  it('drops what a rule drops', () => expect(fate([say('drop')])).toEqual(['-one two three']));
  it('keep beats drop at equal scope', () =>
    expect(fate([say('keep'), say('drop')])).toEqual(['+one two three']));
  it('site drop beats generic keep', () =>
    expect(fate([say('keep'), say('drop', { scope: 'site' })])).toEqual(['-one two three']));
  it('site keep beats site drop', () =>
    expect(fate([say('keep', { scope: 'site' }), say('drop', { scope: 'site' })])).toEqual([
      '+one two three',
    ]));
  it('labels do not keep', () =>
    expect(fate([say('drop'), say('label', { role: 'lead' })])).toEqual(['-one two three']));
  it('drops part of a block', () =>
    expect(fate([say('drop', { span: [4, 8] })])).toEqual(['+one -two +three']));
  it('cuts every later block, and a keep rescues one', () =>
    expect(
      fate(
        [say('cut-after', { block: 0 }), say('keep', { block: 2 })],
        [block(0), block(1), block(2), block(3)],
      ),
    ).toEqual(['+one two three', '-one two three', '+one two three', '-one two three']));
  it('cuts every earlier block', () =>
    expect(fate([say('cut-before', { block: 1 })], [block(0), block(1), block(2)])).toEqual([
      '-one two three',
      '+one two three',
      '+one two three',
    ]));
  it('names the more specific category', () => {
    const resolution = new Resolution([block(0)]);
    resolution.add([say('drop', { category: 'outside-article' }), say('drop', { category: 'login-prompt' })]);
    expect(resolution.segments(0)[0]?.removedBy?.verdict.category).toBe('login-prompt');
  });
});

describe('trace', () => {
  it('tells who won, who was overruled and by whom, and who changed nothing', () => {
    const entries = [
      say('drop', { rule: 'a' }),
      say('keep', { rule: 'b' }),
      say('keep', { rule: 'c', block: 1 }),
      say('label', { rule: 'd', role: 'lead' }),
    ];
    const resolution = new Resolution([block(0), block(1)]);
    resolution.add(entries);
    expect(traceOf(resolution, entries).map(t => [t.verdict.rule, t.outcome, t.overruledBy])).toEqual([
      ['a', 'overruled', 'b'],
      ['b', 'won', undefined],
      ['d', 'won', undefined],
      ['c', 'won', undefined],
    ]);
  });
});

const anyEntry = fc
  .record({
    action: fc.constantFrom<Action>('drop', 'keep', 'label', 'cut-after', 'cut-before'),
    rule: fc.constantFrom('a', 'b', 'c'),
    block: fc.nat(4),
    scope: fc.constantFrom<Scope>('site', 'generic'),
    from: fc.nat(13),
    length: fc.nat(13),
    whole: fc.boolean(),
    category: fc.constantFrom<Category>('login-prompt', 'outside-article', 'advert'),
    role: fc.constantFrom<Role>('lead', 'caption'),
  })
  .map(({ action, from, length, whole, ...rest }) =>
    say(action, { ...rest, ...(!whole && { span: [from, from + length] as const }) }),
  );

describe('promises', () => {
  const blocks = [0, 1, 2, 3, 4].map(i => block(i));

  it('segments cover every block without gap or overlap', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), entries => {
        const resolution = new Resolution(blocks);
        resolution.add(entries);
        for (const b of blocks) {
          const segments = resolution.segments(b.index);
          expect(segments.map(s => b.text.slice(s.start, s.end)).join('')).toBe(b.text);
        }
      }),
    );
  });

  it('a block stays where any of its segments does, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), fc.array(anyEntry), (first, second) => {
        const resolution = new Resolution(blocks);
        for (const entries of [first, second]) {
          resolution.add(entries);
          const standing = resolution.standing();
          const kept = blocks.map(b => standing.kept(b.index));
          const segments = blocks.map(b => resolution.segments(b.index).some(s => !s.removedBy));
          expect(kept).toEqual(segments);
        }
      }),
    );
  });

  it('the order of verdicts changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), fc.infiniteStream(fc.nat()), (entries, dice) => {
        const shuffled = entries
          .map(entry => ({ entry, at: dice.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ entry }) => entry);
        expect(fate(shuffled, blocks)).toEqual(fate(entries, blocks));
      }),
    );
  });
});
