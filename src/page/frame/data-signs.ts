import type { Block } from '../../model/block.ts';
import { type DataKind, dataKind } from './data-lines.ts';

/** A value of metadata; `keywords`: a list that is said twice. */
export interface DataValue {
  /** The number of its line, or word. */
  at: number;
  kind: DataKind | 'keywords';
  text: string;
}

/** So many signs of metadata no contact, table or list of addresses has. */
export const LEAST_SIGNS = 4;
/** A text is published and changed; a log and a table of times have more. */
const MOST_STAMPS = 4;

/** How many signs values have that they are metadata of a text. */
export function signsOf(data: readonly DataValue[]): number {
  const kinds = new Set(data.map(({ kind }) => kind));
  const stamps = valuesOf(data, 'stamp');
  if (new Set(stamps).size > MOST_STAMPS) return 0;
  const signs = [
    stamps.length > 0,
    stamps.length > 1,
    kinds.has('image'),
    hasSizes(data),
    kinds.has('path'),
    kinds.has('locale'),
    kinds.has('flag'),
    kinds.has('keywords'),
    isRepeated(data, 'mail'),
    isRepeated(data, 'phone'),
  ];
  return signs.filter(sign => sign).length;
}

export function valuesOf(data: readonly DataValue[], wanted: DataValue['kind']): string[] {
  return data.flatMap(({ kind, text }) => (kind === wanted ? text : []));
}

function isRepeated(data: readonly DataValue[], kind: DataKind): boolean {
  const values = valuesOf(data, kind);
  return new Set(values).size < values.length;
}

/** Width and height stand behind the address of a picture. */
function hasSizes(data: readonly DataValue[]): boolean {
  return data.some(({ kind, at }, i) => {
    const [width, height] = data.slice(i + 1, i + 3);
    return kind === 'image' && width?.kind === 'number' && height?.kind === 'number' && height.at === at + 2;
  });
}

/** Headline, name, summary and tags are no more words; a text is. */
const MOST_WORDS = 150;
const LEAST_LENGTH = 100;
const MOST_LENGTH = 6000;

/** The values in a line that holds metadata of a text and nothing else; none of other lines. */
export function gluedData({ text }: Block): DataValue[] {
  const { length } = text;
  if (length < LEAST_LENGTH || length > MOST_LENGTH || !text.includes('://')) return [];
  const { data, others } = valuesWithin(text);
  return others <= MOST_WORDS && signsOf(data) >= LEAST_SIGNS ? data : [];
}

/** The values among the words of a line, and how many words are none. */
export function valuesWithin(text: string): { data: DataValue[]; others: number } {
  const words = text.split(' ');
  const data = words.flatMap((word, at): DataValue[] => {
    const kind = dataKind(word);
    return kind ? [{ at, kind, text: word }] : [];
  });
  return { data, others: words.length - data.length };
}
