import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';
import type { FrameName } from '../../model/frame.ts';
import type { Found } from './fields.ts';

/** Fields that stand together. */
export type Run = readonly Found[];

/** So many other lines, none of them prose, may part two fields. */
const MOST_BETWEEN = 3;
/** Fewer fields, or fewer that only exports have, may be a fact box. */
const LEAST_FIELDS = 4;
const LEAST_TELLING = 2;
/** A header begins among the first lines, and what stands below a text ends with it, but for a few lines. */
const HEAD_LINES = 40;
const FOOT_LINES = 12;
/** Two of these, above a label that only exports have before their text, are enough. */
const CORE: ReadonlySet<FrameName> = new Set(['headline', 'author', 'date', 'source']);

/** Of them, in a run that the text begins with. */
const LEAST_CORE = 3;
const ADDRESS = /^https?:\/\/\S+$/;

/** The run of fields above the text, and the one below it. */
export interface Runs {
  head: Run | undefined;
  foot: Run | undefined;
}

/** `prose`: a sentence of so many words is no part of a field. */
export function frameRuns(blocks: readonly Block[], fields: readonly Found[], prose: number): Runs {
  const begins = fields[0]?.block === 0 && fields[0].name === 'headline';
  if (!begins && !fields.some(({ telling }) => telling)) return { head: undefined, foot: undefined };
  const runs = runsOf(blocks, fields, prose);
  const plain = begins && isPlainHead(runs[0]!, runs.at(-1)!, blocks.length) ? runs[0] : undefined;
  const head = plain ?? runs.find(run => run[0]!.block < HEAD_LINES && isHead(run));
  const behind = runs.slice(head ? runs.indexOf(head) + 1 : 0);
  const foot = behind.findLast(
    run => isFoot(run, blocks.length, head) || (plain && isAddressBelow(run, blocks.length)),
  );
  return { head, foot };
}

/**
 * A text that begins with its headline behind a label, others below it, is of a program that writes few fields: the
 * address of the page is among them, or a label that the text begins behind. Boxes on books have neither.
 */
function isPlainHead(head: Run, last: Run, lines: number): boolean {
  if (namesOf(head, CORE) < LEAST_CORE) return false;
  const isWritten = head.every(({ block, name }, i) => block === i || name === 'body');
  return isWritten && (hasBody(head) || head.some(isAddress) || isAddressBelow(last, lines));
}

function isAddressBelow(run: Run, lines: number): boolean {
  return run.at(-1)!.block === lines - 1 && run.every(isAddress);
}

function isAddress({ value }: Found): boolean {
  return ADDRESS.test(value);
}

/** The label that a text begins behind ends its run. */
function runsOf(blocks: readonly Block[], fields: readonly Found[], prose: number): Run[] {
  const runs: Found[][] = [];
  for (const field of fields) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isApart =
      !last ||
      (last.name === 'body' && field.name !== 'body') ||
      !areNear(blocks, last.block, field.block, prose);
    if (isApart) runs.push([field]);
    else run!.push(field);
  }
  return runs;
}

function areNear(blocks: readonly Block[], from: number, to: number, prose: number): boolean {
  if (to - from > MOST_BETWEEN + 1) return false;
  return blocks.slice(from + 1, to).every(({ words, text }) => words < prose || !endsSentence(text));
}

function isHead(run: Run): boolean {
  const body = run.findLast(({ name }) => name === 'body');
  if (body?.telling && namesOf(run, CORE) >= 2) return true;
  return run.length >= LEAST_FIELDS && tellingOf(run) >= LEAST_TELLING;
}

/** Below a text that a label begins, fewer fields are enough. */
function isFoot(run: Run, lines: number, head: Run | undefined): boolean {
  const isLast = run.at(-1)!.block >= lines - FOOT_LINES;
  if (hasBody(head) && run[0]!.name === 'end' && isLast) return true;
  const least = hasBody(head) ? LEAST_TELLING : LEAST_FIELDS;
  return isLast && run.length >= least && tellingOf(run) >= LEAST_TELLING;
}

export function hasBody(run: Run | undefined): boolean {
  return run?.at(-1)?.name === 'body';
}

function tellingOf(run: Run): number {
  return new Set(run.flatMap(({ label, telling }) => (telling ? label : []))).size;
}

function namesOf(run: Run, names: ReadonlySet<FrameName>): number {
  return new Set(run.flatMap(({ name }) => (names.has(name) ? name : []))).size;
}
