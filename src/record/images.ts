import type { RecordBlock, RecordImage } from '../model/record.ts';

/** Pictures of the metadata, and those that only a visible caption or credit tells of (flat text). */
export function imagesOf(known: readonly RecordImage[], blocks: readonly RecordBlock[]): RecordImage[] {
  const images = known.map(image => ({ ...image }));
  for (const found of captioned(blocks)) {
    const same = images.find(image => found.caption !== undefined && sameText(image.caption, found.caption));
    if (same) same.creditText ??= found.creditText;
    else if (found.caption !== undefined || images.length === 0) images.push(found);
  }
  return images.map(withoutUndefined);
}

interface Captioned {
  caption?: string | undefined;
  creditText?: string | undefined;
}

/** Caption and credit that stand side by side belong to one picture. */
function captioned(blocks: readonly RecordBlock[]): Captioned[] {
  const found: Captioned[] = [];
  let open: Captioned | undefined;
  for (const block of blocks) {
    const field = block.role === 'caption' ? 'caption' : block.role === 'credit' ? 'creditText' : undefined;
    if (!field) {
      open = undefined;
      continue;
    }
    if (!open || open[field] !== undefined) found.push((open = {}));
    open[field] = block.text;
  }
  return found;
}

export function sameText(a: string | undefined, b: string): boolean {
  return a !== undefined && fold(a) === fold(b);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function withoutUndefined(image: RecordImage): RecordImage {
  return Object.fromEntries(Object.entries(image).filter(([, value]) => value !== undefined));
}
