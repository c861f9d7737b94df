import type { Block } from '../../../model/block.ts';
import type { Page } from '../../../model/page.ts';
import { findDates } from '../dates/prose-date.ts';
import { announces } from '../find-phrases.ts';
import { gluePoints } from '../glue.ts';
import { blockPieces } from '../head-window.ts';
import { isOutlet } from '../headline/text-title.ts';
import { namesHelpers } from './byline-parts.ts';
import type { BylineInput } from './byline-phrases.ts';
import { isJobTitle } from './name-words.ts';
import { namesTitled } from './people.ts';
import { isFullName } from './proper-names.ts';

/**
 * The text nodes of a block, each a line, but for a writer whom a label announces; where no space parts names from
 * titles, nodes end anywhere.
 */
export function textOf(input: BylineInput, block: Block): string {
  const { page, find } = input;
  if (page.kind === 'text') return partsOfLine(input, withoutOutlet(withoutMarks(block.text), page));
  if (namesTitled(block.text, find)) return block.text;
  const lines = blockPieces(page, block).join('\n');
  return lines.replace(LABELLED, (both, label: string, name: string) =>
    namesHelpers(`${label} ${name}`, find) ? both : `${label} ${name}`,
  );
}

/** A label, and the text node behind it. */
const LABELLED = /([^\n]*[:：])\n([^\n]*)/g;

/** Numbers and signs that tell where each of several writers works: `Ida Morel 1,*, Tom Vilk 2`. */
const MARKS = /(?<=\p{L}\.?)\s?\d{1,2}(?:,\s?(?:\d{1,2}|[*†‡§¶]))*(?=\s*(?:[,;]|$|\p{Ll}{1,3}\s\p{Lu}))/gu;
const NUMBER = /\d{3}|:\d/;

/** A line without such marks, of which one alone may be any number. */
function withoutMarks(line: string): string {
  if (!MARK.test(line) || NUMBER.test(line)) return line;
  return (line.match(MARKS)?.length ?? 0) > 1 ? line.replace(MARKS, '') : line;
}

/** Cheap: most lines have none. */
const MARK = /\d[*,]/;

/** `Daily Example Ida MOREL.`: newspapers that set family names in capitals part them from the outlet by nothing. */
const CAPITALS_BEHIND =
  /^(.*\p{Ll}) (\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}[\p{Lu}’'-]{2,}){1,2})\.?$/u;
const MAX_LINE = 80;

function withoutOutlet(line: string, { blocks }: Page): string {
  const [, outlet = '', name] = line.length <= MAX_LINE ? (CAPITALS_BEHIND.exec(line) ?? []) : [];
  return name !== undefined && isOutlet(outlet, blocks) ? name : line;
}

/** A line of flat text, with what a program glued together apart: `ByIda MorelMay 4, 2025`. */
function partsOfLine({ language, find }: BylineInput, line: string): string {
  const whole = countsApart(line.replace(HANDLE, ''), find);
  let text = find(whole).some(hit => announces(hit) && hit.start === 0) ? whole.split(COLUMN)[0]! : whole;
  for (const at of gluePoints(text).reverse()) {
    const [before, behind] = [text.slice(0, at), text.slice(at)];
    const isDate = findDates(behind, language).dates[0]?.start === 0;
    const isTitle = TWO_WORDS.test(before) && isJobTitle(behind, find);
    if (DURATION.test(behind)) text = before;
    else if (isDate || isTitle) text = `${before}\n${behind}`;
    else if (find(`${before} `).some(hit => announces(hit) && hit.start === 0 && hit.end === at))
      text = `${before} ${behind}`;
  }
  return text;
}

/** What stands behind the second such sign of a byline are topics. */
const COLUMN = /\|(?<=\|[^|]*\|)/;
/** Of which the second is no part of a word, as in `Ida McMorel`. */
const TWO_WORDS = /\p{Lu}\S*\s\p{Lu}[\p{L}\p{M}'’-]{3,}$/u;
const DURATION = /^\d{1,2} \p{L}/u;

/** An account of X or Instagram, glued to a name. */
const HANDLE = /@(?<=\p{Lu}\S*\s.*\p{Ll}@)\w+(?=\s|$)/u;
const COUNTED: ReadonlySet<string> = new Set(['metadata-line', 'comment']);
const WORD_OR_COUNT = /\s(?=\p{Lu}|\d{1,6}\s?\p{L}|\d{1,2}[-–]\d{1,2}\s\p{L})|[–—](?=\d{1,3}\s\p{L})/gu;

/** A line with what it counts (comments, the minutes that reading takes) in lines of their own. */
function countsApart(line: string, find: BylineInput['find']): string {
  return line.replace(WORD_OR_COUNT, (space, at: number) =>
    find(line.slice(at + 1)).some(hit => hit.start === 0 && COUNTED.has(hit.class)) ? '\n' : space,
  );
}

/** `Portrait of Ida MorelIda Morel`: what a picture of the author shows, and the name beside it. */
const DOUBLED = /(\p{Lu}\S*\s[^|\n]{2,40}?)\1$/u;

/** The name that a line of flat text says twice. */
export function doubledName(line: string): string | undefined {
  const name = DOUBLED.exec(line)?.[1];
  return name !== undefined && isFullName(name) ? name : undefined;
}
