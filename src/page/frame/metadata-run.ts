import type { Block } from '../../model/block.ts';
import type { FrameField } from '../../model/frame.ts';
import { isCutOff, withoutEllipsis } from '../metadata/text.ts';
import { dataKind } from './data-lines.ts';
import { type DataRun, isLabel } from './data-runs.ts';
import { type DataValue, LEAST_SIGNS, signsOf, valuesOf } from './data-signs.ts';

/** Where values are so many of the lines, they need not say anything of the text. */
const DENSE = 0.6;
/** What a page says of its text counts as so many signs. */
const COPY_SIGNS = 2;
const HEADLINE_SIGNS = 1;
export const HEADLINE_WORDS = { least: 3, most: 40 };
const SUMMARY_WORDS = { least: 5, most: 100 };
const NAME_WORDS = 6;
/** Two words and more, without figures and quotation marks. */
const NAME = /^\p{L}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){1,3}$/u;
/** Behind a summary stand the day and the outlet, ". 12.05.2024, Harbour Post". */
const DAY_AND_OUTLET = /(?:\s|(?<=[.!?…]))\d{1,2}[./-]\d{1,2}[./-]\d{4},\s\S.{0,60}$/;

/** A run of lines that may be metadata, and what it says of the text. */
export class MetadataRun {
  /** How many signs there are that it is metadata. */
  readonly signs: number;
  readonly isSure: boolean;
  private readonly lines: readonly Block[];
  private readonly headline: Block | undefined;

  /** `copies`: lines that say the text once more. */
  constructor(
    readonly run: DataRun,
    private readonly blocks: readonly Block[],
    copies: ReadonlyMap<number, number>,
  ) {
    const { first, last, data } = run;
    this.lines = blocks.slice(first, last + 1);
    this.headline = this.findHeadline();
    const hasCopy = this.lines.some(({ index }) => copies.has(index));
    this.signs =
      signsOf(data) + (hasCopy ? COPY_SIGNS : 0) + (this.headline === undefined ? 0 : HEADLINE_SIGNS);
    const saysText = hasCopy || this.headline !== undefined || this.first('keywords') !== undefined;
    const isDense = data.length >= DENSE * this.lines.length;
    this.isSure = (saysText || isDense) && this.signs >= LEAST_SIGNS;
  }

  get indices(): number[] {
    return this.lines.map(({ index }) => index);
  }

  get fields(): FrameField[] {
    const { headline, run } = this;
    const said: [FrameField['name'], string | undefined][] = [
      ...datesOf(run.data),
      ['abstract', this.summary()],
      ['source', this.publisher()],
      ['author', this.author()],
      ['keywords', this.first('keywords')],
      ['image', this.first('image')],
    ];
    return [
      ...(headline ? [{ name: 'headline' as const, block: headline.index, value: headline.text }] : []),
      ...fieldsAt(run.first, said),
    ];
  }

  private first(kind: DataValue['kind']): string | undefined {
    return this.run.data.find(value => value.kind === kind)?.text;
  }

  private placeOf(kind: DataValue['kind']): number | undefined {
    return this.run.data.find(value => value.kind === kind)?.at;
  }

  /** The first line before stamps and tags that the text has elsewhere, too, without the outlet and day that one adds. */
  private findHeadline(): Block | undefined {
    const end = this.placeOf('stamp') ?? this.placeOf('image') ?? this.run.first;
    const said = this.blocks
      .slice(this.run.first, end)
      .filter(
        block =>
          block.words >= HEADLINE_WORDS.least &&
          block.words <= HEADLINE_WORDS.most &&
          dataKind(block.text) === undefined &&
          this.blocks.some(({ index, text }) => index !== block.index && text === block.text),
      );
    const [headline] = said;
    const bare = said.find(({ text }) => text !== headline!.text && headline!.text.startsWith(text));
    return bare ?? headline;
  }

  /** What stands right above the first stamp; where it is cut off, the line that says all of it. */
  private summary(): string | undefined {
    const stamp = this.placeOf('stamp');
    const block = stamp === undefined ? undefined : this.blocks[stamp - 1];
    if (!block || block.index < this.run.first || block.text === this.headline?.text) return undefined;
    if (block.words < SUMMARY_WORDS.least || block.words > SUMMARY_WORDS.most) return undefined;
    const summary = block.text.replace(DAY_AND_OUTLET, '');
    return isCutOff(summary) ? (this.wholeOf(summary) ?? summary) : summary;
  }

  private wholeOf(summary: string): string | undefined {
    const { first, last } = this.run;
    const opening = withoutEllipsis(summary);
    return this.blocks.find(
      ({ index, text, words }) =>
        (index < first || index > last) && words <= SUMMARY_WORDS.most && text.startsWith(opening),
    )?.text;
  }

  /** Name, mail and telephone of the publisher stand together, as often as the page tells who that is. */
  private publisher(): string | undefined {
    const { text = '', words = Infinity } = this.blocks[(this.placeOf('mail') ?? 0) - 1] ?? {};
    if (words > NAME_WORDS || dataKind(text) !== undefined) return undefined;
    return this.lines.filter(line => line.text === text).length > 1 ? text : undefined;
  }

  /** A name of several words behind those of publisher and tags that the text has in a line of its own, too. */
  private author(): string | undefined {
    const { first, last } = this.run;
    const mail = this.placeOf('mail');
    if (mail === undefined) return undefined;
    const before = new Set(this.blocks.slice(first, mail).map(({ text }) => text));
    const isOutside = (name: string) =>
      this.blocks.some(({ index, text }) => (index < first || index > last) && text === name);
    return this.blocks
      .slice(mail, last)
      .find(
        block => isLabel(block) && NAME.test(block.text) && !before.has(block.text) && isOutside(block.text),
      )?.text;
  }
}

/** When a text was published and changed, by its stamps. */
export function datesOf(data: readonly DataValue[]): [FrameField['name'], string | undefined][] {
  const stamps = valuesOf(data, 'stamp').toSorted();
  const [published, modified] = [stamps[0], stamps.at(-1)];
  return [
    ['date', published],
    ['modified', modified === published ? undefined : modified],
  ];
}

export function fieldsAt(
  block: number,
  said: readonly [FrameField['name'], string | undefined][],
): FrameField[] {
  return said.flatMap(([name, value]) => (value === undefined ? [] : [{ name, block, value }]));
}
