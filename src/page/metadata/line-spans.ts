import type { Role, Span } from '../../model/verdict.ts';
import { namesHelpers } from './authors/byline-parts.ts';
import { isEmployer, isJobTitle } from './authors/name-words.ts';
import { blanked, isTime } from './dates/time-words.ts';
import type { FindPhrases } from './find-phrases.ts';
import { segmentsOf } from './segments.ts';

/** A part of a head line and what it is; no span where it is the whole line. */
export interface LinePart {
  role: Role;
  span?: Span;
}

interface DatePart {
  role: 'published' | 'modified';
  span: Span;
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Parts a head line into byline and dates. Where it holds nothing else but what the authors are, the parts cover
 * the line; else each covers what it is and the words that announce it.
 */
export function spansOfLine(
  text: string,
  names: readonly string[],
  dates: readonly DatePart[],
  find: FindPhrases,
  language: string,
): LinePart[] {
  const parts: { role: Role; span: Span }[] = dates.map(({ role, span }) => ({
    role,
    span: segmentOf(text, span, names, find, language) ?? announced(text, span, role, find),
  }));
  const byline = bylineSpan(text, names, find);
  if (byline) parts.push({ role: 'byline', span: byline });
  parts.sort((a, b) => a.span[0] - b.span[0]);
  const apart = parts.filter((part, i) => i === 0 || part.span[0] >= parts[i - 1]!.span[1]);
  if (apart.length === 0) return apart;
  const told = [...apart.map(({ span }) => span), ...placesOf(text, names)];
  const whole =
    isTime(text, told, find, language) ||
    (byline !== undefined && belongsToByline(text, blanked(text, told), names, find));
  if (!whole) return apart;
  if (apart.length === 1) return [{ role: apart[0]!.role }];
  return apart.map(({ role, span }, i) => ({
    role,
    span: [i === 0 ? 0 : span[0], i === apart.length - 1 ? text.length : apart[i + 1]!.span[0]] as const,
  }));
}

/** From the phrase before the names to the end of the last name. */
function bylineSpan(text: string, names: readonly string[], find: FindPhrases): Span | undefined {
  const places = placesOf(text, names);
  if (places.length === 0) return undefined;
  const start = Math.min(...places.map(([from]) => from));
  const end = Math.max(...places.map(([, to]) => to));
  return announced(text, [start, end], 'byline', find);
}

/** The span with the phrase of its class right before it. */
function announced(text: string, [start, end]: Span, role: Role, find: FindPhrases): Span {
  for (const segment of segmentsOf(text)) {
    for (const hit of find(segment.text)) {
      const from = segment.start + hit.start;
      const between = text.slice(segment.start + hit.end, start);
      if (hit.class === role && from < start && !LETTER.test(between)) return [from, end];
    }
  }
  return [start, end];
}

/** The part of the line that holds this date and nothing but its time beside; undefined where it holds more. */
function segmentOf(
  text: string,
  [start, end]: Span,
  names: readonly string[],
  find: FindPhrases,
  language: string,
): Span | undefined {
  const segment = segmentsOf(text).find(each => each.start <= start && end <= each.start + each.text.length);
  if (!segment || names.some(name => segment.text.includes(name))) return undefined;
  const own: Span = [start - segment.start, end - segment.start];
  if (!isTime(segment.text, [own], find, language)) return undefined;
  return [segment.start, segment.start + segment.text.length];
}

/** Where the names first stand in a text. */
function placesOf(text: string, names: readonly string[]): Span[] {
  return names.flatMap((name): Span[] => {
    const at = text.indexOf(name);
    return at < 0 ? placesAround(text, name) : [[at, at + name.length]];
  });
}

/** Where a name stands that has another in brackets within: `Nora (Nell) Vilk`. */
function placesAround(text: string, name: string): Span[] {
  const open = text.indexOf('(');
  const close = text.indexOf(')', open);
  if (open < 0 || close < 0) return [];
  const [before, after] = [text.slice(0, open).trimEnd(), text.slice(close + 1).trimStart()];
  for (let at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
    const [first, last] = [name.slice(0, at), name.slice(at + 1)];
    if (!before.endsWith(first) || !after.startsWith(last)) continue;
    return [[before.length - first.length, text.indexOf(last, close) + last.length]];
  }
  return [];
}

const REST_WORDS = 6;
const SENTENCE_END = /\p{Ll}{3}[.!?…](?:\s|$)|[。！？]/u;

/** `, who steers a ferry.` behind a name. */
const TITLE_WITH_STOP = /^(,[^.]*)\.$/u;

/** Whether what names leave of a byline tells who and where these people are: no sentence, and no line of its own. */
function belongsToByline(text: string, rest: string, names: readonly string[], find: FindPhrases): boolean {
  const lines = text.split('\n');
  return rest.split('\n').every((line, i) => {
    const left = line.trim().replace(TITLE_WITH_STOP, '$1');
    if (!LETTER.test(left) || isJobTitle(left, find) || isEmployer(left, find) || namesHelpers(left, find))
      return !SENTENCE_END.test(left);
    const beside = names.some(name => lines[i]!.includes(name));
    return beside && left.split(/\s+/).length <= REST_WORDS && !SENTENCE_END.test(left);
  });
}
