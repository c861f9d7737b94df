import type { Block } from '../../model/block.ts';
import type { Frame, FrameField } from '../../model/frame.ts';
import type { Span } from '../../model/verdict.ts';
import { bareHeading } from '../metadata/headline/headings.ts';
import { codedFields } from './codes.ts';
import { type Found, labelledFields } from './fields.ts';
import { frameRuns, hasBody, type Run } from './runs.ts';

/** So many lines are a label's value in lines of its own, at most. */
const VALUE_LINES = 3;

/** Behind fields that are known stand others. */
const FIELD = /^\p{L}[\p{L}\p{M} ./()-]{0,39}(?::(?:\s|$)|：)/u;
/** Codes begin headings, too; summaries go on for lines. */
const PROSE_WORDS = { coded: 12, labelled: 25 };
/** Letters that tell whether two texts begin alike. */
const OPENING = 40;

/** The frame that an export has put around a text; undefined where it has none. */
export function frameOf(blocks: readonly Block[]): Frame | undefined {
  const coded = codedFields(blocks);
  const fields = coded.length > 0 ? coded : labelledFields(blocks);
  const prose = coded.length > 0 ? PROSE_WORDS.coded : PROSE_WORDS.labelled;
  const { head, foot } = frameRuns(blocks, fields, prose);
  if (!head && !foot) return undefined;
  const begins = hasBody(head) ? head!.find(({ name }) => name === 'body') : undefined;
  const frame = new FrameReader(blocks, begins !== undefined);
  frame.readHead(head ?? []);
  frame.readFoot(foot ?? []);
  for (const field of coded.length > 0 ? coded : (head ?? []))
    if (field.name === 'body') frame.addLabel(field);
  const last = begins && foot ? foot[0]!.block : blocks.length;
  frame.readCopies(begins?.block ?? blocks.length);
  return {
    kind: 'export',
    fields: frame.fields,
    blocks: frame.blocks,
    labels: frame.labels,
    captions: frame.captions,
    ...(begins && { body: [begins.block, last] as const }),
  };
}

/** Sorts the lines of runs into what goes and what stays. */
class FrameReader {
  readonly fields: FrameField[] = [];
  readonly blocks = new Set<number>();
  readonly labels = new Map<number, Span>();
  readonly captions = new Set<number>();
  private readonly all: readonly Block[];
  private readonly hasBody: boolean;

  constructor(blocks: readonly Block[], hasBody: boolean) {
    this.all = blocks;
    this.hasBody = hasBody;
  }

  /** Lines between its fields may be the headline, but for values. */
  readHead(run: Run): void {
    const headline = run.find(({ name }) => name === 'headline');
    for (const [i, field] of run.entries())
      if (field === headline) this.addHeadline(field);
      else if (field.name !== 'body') this.addField(field, run[i + 1]);
  }

  readFoot(run: Run): void {
    for (const [i, field] of run.entries()) this.addField(field, run[i + 1]);
    const last = run.at(-1);
    if (!last) return;
    let to = last.name === 'end' ? this.all.length : last.block + 1;
    while (FIELD.test(this.all[to]?.text ?? '')) to++;
    for (let at = run[0]!.block; at < to; at++) if (!this.captions.has(at)) this.blocks.add(at);
  }

  /** The field stays as the headline unless another line is it. */
  private addHeadline(field: Found): void {
    const { name, block, value } = field;
    const said = value === '' ? (this.all[block + 1]?.text ?? '') : value;
    this.fields.push({ name, block: value === '' ? block + 1 : block, value: said });
    if (this.all.some(({ index, text }) => index !== block && bareHeading(text) === said))
      this.blocks.add(block);
    else this.addLabel(field);
  }

  private addField(field: Found, next: Found | undefined): void {
    const { name, block, value } = field;
    const end = next?.block ?? block + 2;
    const below = this.all.slice(block + 1, Math.min(end, block + 1 + VALUE_LINES));
    if (name === 'caption') {
      for (const { index } of below) this.captions.add(index);
      if (value !== '') this.captions.add(block);
      this.addLabel(field);
      return;
    }
    // Without a label of the text an abstract that nothing repeats may be all of it.
    if (name === 'abstract' && !this.hasBody && !this.isRepeated(field)) {
      this.addLabel(field);
      return;
    }
    this.blocks.add(block);
    const values = value === '' && name !== 'end' ? below : [];
    for (const { index } of values) this.blocks.add(index);
    const said = value === '' ? values.map(({ text }) => text).join(' ') : value;
    if (said !== '') this.fields.push({ name, block, value: said });
  }

  private isRepeated({ block, value }: Found): boolean {
    const opening = value.slice(0, OPENING);
    return opening !== '' && this.all.some(({ index, text }) => index > block && text.startsWith(opening));
  }

  /** A label before text that stays. */
  addLabel({ block, start, value }: Found): void {
    if (value === '') this.blocks.add(block);
    else this.labels.set(block, [0, start]);
  }

  /** Above the text stand lines that say the source, the section or the day, as fields of it do. */
  readCopies(before: number): void {
    const values = this.fields.flatMap(({ name, value }) => (SAID_ABOVE.has(name) ? value : []));
    for (const { index, text } of this.all.slice(0, Math.min(before, HEAD_LINES)))
      if (
        values.some(
          value => text === value || (text.startsWith(value) && JOINT.test(text.slice(value.length))),
        )
      )
        this.blocks.add(index);
  }
}

const SAID_ABOVE: ReadonlySet<FrameField['name']> = new Set(['source', 'section']);
const HEAD_LINES = 40;
/** Between the name of a source and the number, page and length of what it says. */
const JOINT = /^\s?[•·|;,]\s/;
