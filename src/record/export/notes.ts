import type { RecordBlock } from '../../model/record.ts';
import { isProse } from '../body.ts';

/**
 * Blocks of which only those are notes that a reference leads to, and only those marks references that lead to
 * a note: readers of the formats would hide the former and misread the latter.
 */
export function pairedNotes(blocks: readonly RecordBlock[]): RecordBlock[] {
  const prose = blocks.filter(isProse);
  const noted = new Set(prose.flatMap(({ footnote }) => footnote ?? []));
  const referred = new Set(
    prose.flatMap(({ inline = [], footnote }) =>
      inline.filter(mark => mark.footnote !== footnote).flatMap(mark => mark.footnote ?? []),
    ),
  );
  if (noted.size === 0 && referred.size === 0) return [...blocks];
  return blocks.map(block => {
    const { footnote, inline, ...rest } = block;
    return {
      ...rest,
      ...(footnote !== undefined && referred.has(footnote) && { footnote }),
      ...(inline && { inline: inline.map(mark => paired(mark, noted)) }),
    };
  });
}

type Mark = NonNullable<RecordBlock['inline']>[number];

function paired(mark: Mark, noted: ReadonlySet<string>): Mark {
  if (mark.type !== 'noteref' || (mark.footnote !== undefined && noted.has(mark.footnote))) return mark;
  const { footnote: _, ...link } = mark;
  return { ...link, type: 'link' };
}

/** A name for a note that every format takes: its label where that is plain, else its characters by number. */
export function noteName(label: string): string {
  if (/^[a-z0-9]{1,20}$/.test(label)) return label;
  return ['note', ...[...label].map(character => character.codePointAt(0)!.toString(16))].join('-');
}
