import type { Span } from '../model/verdict.ts';
import { scriptOf } from '../page/metadata/language/script.ts';
import { spokenAs } from '../page/metadata/language/spoken.ts';
import { Literal, type LiteralMode } from './literals.ts';
import { Pattern } from './pattern.ts';
import type { Scene } from './scene.ts';
import type { Conditions, Matcher } from './schema.ts';

const MODES: readonly LiteralMode[] = ['equals', 'startsWith', 'endsWith', 'anyOf'];
const HALF = 0.5;
const MIN_LETTERS = 3;

type Condition = (scene: Scene, block: number) => boolean;

/** A matcher of a rule file, ready to run. */
export interface CompiledMatcher {
  /** A block that carries none of these cannot match; undefined when the matcher asks for no literal. */
  readonly literals: readonly Literal[] | undefined;
  test(scene: Scene, block: number): boolean;
  /** The parts of a matching block that its literals and pattern stand for. */
  spans(scene: Scene, block: number): Span[];
}

export function compileMatcher(matcher: Matcher): CompiledMatcher {
  const texts = textConditions(matcher);
  const pattern = matcher.pattern === undefined ? undefined : Pattern.compile(matcher.pattern);
  const conditions = [...plainConditions(matcher), ...texts.map(carries), ...neighbours(matcher)];
  if (pattern) conditions.push((scene, block) => pattern.test(scene.blocks[block]!.text));
  return {
    literals: texts[0]?.literals,
    test: (scene, block) => conditions.every(holds => holds(scene, block)),
    spans(scene, block) {
      const subject = scene.folded(block);
      return [
        ...texts.flatMap(({ mode, literals }) => literals.flatMap(literal => literal.spans(subject, mode))),
        ...(pattern?.spans(subject.text) ?? []),
      ];
    },
  };
}

interface TextCondition {
  mode: LiteralMode;
  literals: readonly Literal[];
}

function textConditions(matcher: Conditions): TextCondition[] {
  return MODES.filter(mode => matcher[mode] !== undefined).map(mode => ({
    mode,
    literals: listOf(matcher[mode]).map(source => new Literal(source)),
  }));
}

function carries({ mode, literals }: TextCondition): Condition {
  return (scene, block) => literals.some(literal => literal.spans(scene.folded(block), mode).length > 0);
}

/** Conditions that cost next to nothing, so they are asked first. */
function* plainConditions(matcher: Conditions): Iterable<Condition> {
  const { maxWords, minWords, position, repeatedOnSite } = matcher;
  if (maxWords !== undefined) yield (scene, block) => scene.blocks[block]!.words <= maxWords;
  if (minWords !== undefined) yield (scene, block) => scene.blocks[block]!.words >= minWords;
  if (position === 'head') yield (scene, block) => scene.isHead(block);
  if (position === 'tail') yield (scene, block) => scene.isTail(block);
  if (matcher.kind !== undefined) {
    const kinds = new Set<string>(listOf(matcher.kind));
    yield (scene, block) => kinds.has(scene.blocks[block]!.kind);
  }
  if (matcher.language !== undefined) yield languageCondition(listOf(matcher.language));
  if (matcher.script !== undefined) yield scriptCondition(matcher.script);
  if (repeatedOnSite !== undefined) {
    const least = repeatedOnSite === true ? HALF : repeatedOnSite;
    yield (scene, block) => (scene.context.repetition(block) ?? 0) >= least;
  }
}

function languageCondition(wanted: readonly string[]): Condition {
  const tags = wanted.map(spokenAs);
  return (scene, block) =>
    tags.includes(scene.context.language) || (tags.includes('differs') && isForeign(scene, block));
}

/** Says something in the words of an interface, but none of it in the language of the page. */
function isForeign({ context }: Scene, block: number): boolean {
  const hits = context.phrases(block);
  if (hits.length === 0 || context.language === 'und') return false;
  return hits.every(hit => hit.language !== context.language && hit.language !== 'und');
}

function scriptCondition(wanted: string): Condition {
  return (scene, block) => {
    const { script, letters } = scriptOf(scene.blocks[block]!.text);
    if (letters < MIN_LETTERS) return false;
    return wanted === 'differs' ? script !== scene.pageScript : script.toLowerCase() === wanted.toLowerCase();
  };
}

function* neighbours(matcher: Matcher): Iterable<Condition> {
  for (const [key, step] of [
    ['next', 1],
    ['previous', -1],
  ] as const) {
    const conditions = matcher[key];
    if (!conditions) continue;
    const neighbour = compileMatcher(conditions);
    yield (scene, block) => scene.blocks[block + step] !== undefined && neighbour.test(scene, block + step);
  }
}

function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
