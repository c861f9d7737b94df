import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';
import type { RuleContext, Standing } from '../../model/rule.ts';
import type { Role } from '../../model/verdict.ts';
import { MAYBE_DATE } from '../../page/metadata/dates/prose-date.ts';

/** Between the headline and its standfirst stand no more lines, and so many between that and the caption. */
const REACH = 10;
const ABOVE_PICTURE = 2;
/** Shorter lines are labels, names, buttons and counts. */
const LABEL_WORDS = 3;
/** Some end without a sign; shorter ones then are labels, the more so farther from the headline. */
const LEAST_WORDS = { sentence: 8, unended: 10, apart: 14 };
const MOST_WORDS = 60;
/** What the finder finds less likely is something else; behind names and dates authors are told of, too. */
const MIN_PROBABILITY = { below: 0.1, pictured: 0.15, signed: 0.25 };
/** Notices begin alike, so many letters, wherever they stand. */
const BEGINNING = 24;
const MOST_ALIKE = 1;
/** Trails, tags, lists of names, and what announces a list. */
const JOINED = /\s[|·•»›>→/]\s|;.*;|[:：]$|^[•·*–—-]\s|(?:[\p{L}\d]{1,20}-){5}/u;
/** Buttons and pictures, as text browsers write them. */
const BRACKETED = /^\[.*\]$/u;
/** A sentence that is broken into lines goes on so. */
const SMALL = /^\p{Ll}/u;
const SIGNED: ReadonlySet<Role | undefined> = new Set(['byline', 'published', 'modified']);
const PICTURED: ReadonlySet<Role | undefined> = new Set(['caption', 'credit']);

type Place = keyof typeof MIN_PROBABILITY;

/**
 * The standfirst of a page in lines that the finder left out with the rest of its head: right below the headline, but
 * for labels, or behind names and dates, above a picture or where it surely is of the text.
 */
export function leadInLines(
  blocks: readonly Block[],
  headline: Block,
  context: RuleContext,
): { block: Block; place: Place } | undefined {
  const { standing } = context;
  const start = headline.index + 1;
  const at = blocks.slice(start, start + REACH).findIndex(block => isTelling(block, standing));
  const block = at < 0 ? undefined : blocks[start + at]!;
  if (!block || standing.kept(block.index) || block.text.includes(headline.text)) return undefined;
  const place = placeOf(block, blocks.slice(start, start + at), blocks, standing);
  return place && isLead(block, place, blocks, context) ? { block, place } : undefined;
}

/** Whether a line says more than names, dates, labels and buttons do. */
function isTelling({ index, words, text }: Block, standing: Standing): boolean {
  if (SIGNED.has(standing.role(index))) return false;
  if (standing.kept(index)) return true;
  const isHead = words <= LABEL_WORDS || isDated(text) || BRACKETED.test(text);
  return standing.dropped(index) === 'outside-article' && !isHead;
}

function isDated(text: string): boolean {
  return MAYBE_DATE.test(text) && !endsSentence(text);
}

function placeOf(
  { index }: Block,
  between: readonly Block[],
  blocks: readonly Block[],
  standing: Standing,
): Place | undefined {
  const isSigned = (line: Block) => SIGNED.has(standing.role(line.index)) || isDated(line.text);
  const isLabel = (line: Block) => line.words === 1 || standing.dropped(line.index) !== 'outside-article';
  if (between.every(line => isLabel(line) && !isSigned(line))) return 'below';
  const next = blocks.slice(index + 1, index + 1 + ABOVE_PICTURE);
  if (next.some(line => PICTURED.has(standing.role(line.index)) || BRACKETED.test(line.text)))
    return 'pictured';
  return between.every(line => isSigned(line) || isLabel(line)) ? 'signed' : undefined;
}

function isLead(
  { index, words, text, linkDensity = 0 }: Block,
  place: Place,
  blocks: readonly Block[],
  context: RuleContext,
): boolean {
  // What has a link in it promotes something.
  if (linkDensity > 0) return false;
  const ends = endsSentence(text);
  if (!ends && (place === 'signed' || SMALL.test(blocks[index + 1]?.text ?? ''))) return false;
  const least = ends ? LEAST_WORDS.sentence : LEAST_WORDS[place === 'below' ? 'unended' : 'apart'];
  if (words < least || words > MOST_WORDS || JOINED.test(text)) return false;
  if ((context.probability(index) ?? 0) < MIN_PROBABILITY[place]) return false;
  if (context.declared.author?.some(({ name }) => text.includes(name))) return false;
  if (context.phrases(index).some(({ start, whole }) => start === 0 || whole)) return false;
  const start = text.slice(0, BEGINNING);
  return blocks.filter(other => other.index !== index && other.text.startsWith(start)).length <= MOST_ALIKE;
}
