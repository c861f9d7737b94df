import { fold, foldInto } from './fold.ts';
import { isUnspaced, isWord, MAGNITUDES } from './units.ts';

const COLON = 0x3a;

type Mode = 'whole' | 'starts' | 'ends' | 'anywhere';

/** A phrase of `rules/ui-strings`, ready to be looked for. */
export interface Phrase {
  class: string;
  /** As written in the file. */
  phrase: string;
  language: string;
  mode: Mode;
  units: Uint16Array;
  /** How many of the units, from the first on, are in every line with the phrase: those before a `#`. */
  fixed: number;
  /** Begins a line and ends in a colon: what it announces belongs to the line. */
  announces: boolean;
  /** For phrases with `#`. */
  pattern: RegExp | undefined;
}

/** Compiles a phrase: `…` at its ends lets the line go on there, `#` stands for a number. */
export function compilePhrase(name: string, raw: string, language: string): Phrase {
  const { mode, text } = read(raw);
  const units = phraseUnits(raw);
  const folded = fold(text);
  const number = text.includes('#') ? folded.indexOf('#') : -1;
  const pattern = number < 0 ? undefined : numberPattern(folded);
  const fixed = number < 0 ? units.length : number;
  const announces = mode === 'starts' && units.at(-1) === COLON;
  return { class: name, phrase: raw, language, mode, units, fixed, announces, pattern };
}

/** What a line has to carry, folded; every `#` is one digit. */
export function phraseUnits(raw: string): Uint16Array {
  const text = read(raw).text.replaceAll('#', '0');
  const units = new Uint16Array(text.length);
  foldInto(text, units);
  return units;
}

/** Whether a line may go on before the phrase, so that the phrase may stand anywhere inside. */
export function standsInside(raw: string): boolean {
  return raw.startsWith('…');
}

function read(raw: string): { mode: Mode; text: string } {
  const goesOn = raw.endsWith('…');
  const goesBefore = standsInside(raw);
  const mode = goesOn ? (goesBefore ? 'anywhere' : 'starts') : goesBefore ? 'ends' : 'whole';
  return { mode, text: raw.slice(goesBefore ? 1 : 0, goesOn ? -1 : undefined).trim() };
}

const NUMBER = String.raw`0(?:[ .,':]?0){0,12}(?: ?(?:${MAGNITUDES.join('|')})(?![a-zà-ɏа-ӿ])\.?)?`;

/** `# min read` → digits with separators and the word for thousands, then the rest. */
function numberPattern(folded: string): RegExp {
  const parts = folded.split('#').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join(NUMBER), 'y');
}

/**
 * Where the phrase ends when it stands at `at` and words do not go on behind it; -1 otherwise. `text` gives
 * the line as a string, for patterns.
 */
export function endOf(
  phrase: Phrase,
  line: Uint16Array,
  length: number,
  at: number,
  text: () => string,
): number {
  const { units, fixed, pattern } = phrase;
  const end = pattern
    ? isAt(units, fixed, line, length, at)
      ? patternEnd(pattern, at, text())
      : -1
    : literalEnd(units, line, length, at);
  return end < 0 || end >= length || isBoundary(line, end) ? end : -1;
}

function literalEnd(units: Uint16Array, line: Uint16Array, length: number, at: number): number {
  const end = at + units.length;
  // Phrases are filed under their first word: it is at their other end that they differ.
  if (end > length || line[end - 1] !== units[units.length - 1]) return -1;
  return isAt(units, units.length, line, length, at) ? end : -1;
}

/** Whether the first `count` of a phrase's units stand at `at`. */
function isAt(units: Uint16Array, count: number, line: Uint16Array, length: number, at: number): boolean {
  if (at + count > length) return false;
  for (let i = 0; i < count; i++) if (units[i] !== line[at + i]) return false;
  return true;
}

function patternEnd(pattern: RegExp, at: number, text: string): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function isBoundary(line: Uint16Array, at: number): boolean {
  const before = line[at - 1]!;
  return !isWord(line[at]!) || !isWord(before) || isUnspaced(before);
}
