import type { Block } from '../../model/block.ts';
import type { Frame, FrameField } from '../../model/frame.ts';
import { DataRuns } from './data-runs.ts';
import { type DataValue, gluedData, signsOf, valuesWithin } from './data-signs.ts';
import { gluedCopies } from './glued-copies.ts';
import { datesOf, fieldsAt, HEADLINE_WORDS, MetadataRun } from './metadata-run.ts';

/** Behind the text that other metadata stand before, fewer signs are enough. */
const LEAST_BEHIND = 2;
const LEAST_TEXT_WORDS = 80;
/** Before a copy of the text in the same line. */
const LEAST_GLUED = 2;
/** The text is most of what is no metadata. */
const TEXT_SHARE = 0.5;
/** Words before the address, such as the outlet's name. */
const MOST_BEFORE = 6;

/**
 * The metadata that a page has for search engines without showing them (microdata), which programs write out line by
 * line, or in one: address, headline, time stamps, sizes of pictures, publisher, tags, and the whole text once more.
 * Undefined where a text has none.
 */
export function metadataAround(blocks: readonly Block[]): Frame | undefined {
  const copies = gluedCopies(blocks);
  const runs = new DataRuns(blocks, copies).read().map(run => new MetadataRun(run, blocks, copies));
  const sure = runs.filter((run, i) => run.isSure || isBehind(runs[i - 1], run, blocks));
  const glued = new Map<number, DataValue[]>();
  for (const block of blocks) {
    const data = copies.has(block.index) ? valuesWithin(block.text).data : gluedData(block);
    if (signsOf(data) >= LEAST_GLUED) glued.set(block.index, data);
  }
  const inside = new Set([...sure.flatMap(({ indices }) => indices), ...copies.keys(), ...glued.keys()]);
  if (inside.size === 0) return undefined;
  const fields = [
    ...sure.flatMap(run => run.fields),
    ...[...glued].flatMap(([at, data]) => gluedFields(blocks[at]!, data, blocks)),
  ];
  keepHeadline(fields, inside, blocks);
  const body = textAmid(sure, inside, blocks);
  return {
    kind: 'metadata',
    fields,
    blocks: inside,
    labels: new Map(),
    captions: new Set(),
    copies,
    ...(body !== undefined && { body: [body, body + 1] as const }),
  };
}

/** Whether a run stands behind the text that another stands before, and nothing else between them. */
function isBehind(before: MetadataRun | undefined, { signs, run }: MetadataRun, blocks: readonly Block[]) {
  if (!before?.isSure || signs < LEAST_BEHIND) return false;
  const between = blocks.slice(before.run.last + 1, run.first);
  return between.length === 1 && between[0]!.words >= LEAST_TEXT_WORDS;
}

/** The line between two runs that is the text, which stands nowhere else. */
function textAmid(
  sure: readonly MetadataRun[],
  inside: ReadonlySet<number>,
  blocks: readonly Block[],
): number | undefined {
  const amid = sure.flatMap(({ run }, i) => {
    const at = run.last + 1;
    return sure[i + 1]?.run.first === at + 1 && blocks[at]!.words >= LEAST_TEXT_WORDS ? at : [];
  });
  const [text] = amid;
  if (text === undefined || amid.length > 1) return undefined;
  const words = blocks.reduce((sum, block) => sum + (inside.has(block.index) ? 0 : block.words), 0);
  return blocks[text]!.words >= TEXT_SHARE * words ? text : undefined;
}

/** What a line says that holds all metadata: when the text was published, and its headline behind the address. */
function gluedFields(
  { index, text }: Block,
  data: readonly DataValue[],
  blocks: readonly Block[],
): FrameField[] {
  const [first] = data;
  const isAddress = first?.kind === 'address' && first.at <= MOST_BEFORE;
  const start = isAddress ? text.indexOf(first.text) + first.text.length + 1 : 0;
  const headline = blocks.find(
    other =>
      other.index !== index &&
      other.words >= HEADLINE_WORDS.least &&
      other.words <= HEADLINE_WORDS.most &&
      text.startsWith(other.text, start),
  );
  const said = datesOf(data);
  return fieldsAt(index, headline ? [['headline', headline.text], ...said] : said);
}

/** A headline that no other line says stays. */
function keepHeadline(fields: readonly FrameField[], inside: Set<number>, blocks: readonly Block[]): void {
  const headline = fields.find(({ name }) => name === 'headline');
  if (headline && !blocks.some(({ index, text }) => !inside.has(index) && text === headline.value))
    inside.delete(headline.block);
}
