import type { Element } from 'domhandler';
import type { Page } from '../model/page.ts';
import type { RecordBlock } from '../model/record.ts';
import { captionParts } from '../page/media/caption-parts.ts';
import { figureOf } from '../page/media/pictures.ts';
import type { FindPhrases } from '../page/metadata/find-phrases.ts';

/** A caption, a credit, or both side by side, as the kept blocks show them. */
export interface Captioned {
  caption?: string | undefined;
  creditText?: string | undefined;
  /** Index of its first source block. */
  block: number;
  /** The element that holds it together with its picture. */
  figure: Element | undefined;
}

/** Caption and credit that stand side by side belong to one picture. */
export function captioned(blocks: readonly RecordBlock[], page: Page, find: FindPhrases): Captioned[] {
  const found: Captioned[] = [];
  let open: Captioned | undefined;
  for (const { role, text, at } of blocks) {
    const field = role === 'caption' ? 'caption' : role === 'credit' ? 'creditText' : undefined;
    if (!field) {
      open = undefined;
      continue;
    }
    const node = page.kind === 'html' ? page.elements.nodes[page.blocks[at[0]]?.element ?? -1] : undefined;
    const figure = node && figureOf(node);
    if (!open || open[field] !== undefined || open.figure !== figure) {
      open = { block: at[0], figure };
      found.push(open);
    }
    if (field === 'creditText') open.creditText = bareCredit(text, find);
    else fill(open, node, text, find);
  }
  return found;
}

function fill(open: Captioned, node: Element | undefined, text: string, find: FindPhrases): void {
  const { caption, credit } = node ? captionParts(node, text) : { caption: text, credit: undefined };
  if (caption !== '') open.caption = caption;
  if (credit !== undefined) open.creditText ??= bareCredit(credit, find);
}

/** `Photo:`, `Credit...` */
const LABEL = /^\p{L}{3,20}(?:\s\p{L}{2,12})?\s?(?:[:：]|\.{3}|…)\s*(?=\S)/u;

const BRACKETS = /^[([（【](.*)[)\]）】]$/su;

/** They set a credit off from its caption. */
const SIGNS = /^[\s|•·:,;–—/-]+|[\s|•·:,;–—/-]+$/g;

/** Of a phrase that announces a credit; one with a further capital (`Getty Images …`) is part of it. */
const ANNOUNCES = /^[^©][^\p{Lu}©]*…$/u;

/** A credit without signs and brackets around it, and without what announces it: `(Photo: …)`, `Photo by …`. */
function bareCredit(text: string, find: FindPhrases): string {
  const inner = text.replace(SIGNS, '').replace(BRACKETS, '$1');
  const ends = find(inner)
    .filter(hit => hit.class === 'credit' && hit.start === 0 && ANNOUNCES.test(hit.phrase))
    .map(({ end }) => end);
  const rest = inner.slice(Math.max(0, ...ends)).replace(SIGNS, '');
  return (rest === '' ? inner : rest).replace(LABEL, '').trim();
}

/** Where a picture or video stands. */
export interface Placed {
  figure: Element | undefined;
  block: number;
}

/**
 * Which caption each picture or video has: the next one in its own figure, else the line right below it where no
 * other is shown in the figure of that line. A caption belongs to one of them.
 */
export function pairCaptions<T extends Placed>(
  placed: readonly T[],
  captions: readonly Captioned[],
): Map<T, Captioned> {
  const pairs = new Map<T, Captioned>();
  const left = new Set(captions);
  const pair = (one: T, fits: (caption: Captioned) => boolean) => {
    const caption = pairs.has(one) ? undefined : [...left].find(fits);
    if (!caption) return;
    left.delete(caption);
    pairs.set(one, caption);
  };
  for (const one of placed) pair(one, ({ figure }) => figure !== undefined && figure === one.figure);
  const figures = new Set(placed.map(({ figure }) => figure));
  for (const one of placed)
    pair(
      one,
      ({ block, figure }) =>
        block === one.block && !isOther(one.figure, figure) && (figure === undefined || !figures.has(figure)),
    );
  return pairs;
}

/** Both stand in figures, but not in the same. */
function isOther(a: Element | undefined, b: Element | undefined): boolean {
  return a?.name === 'figure' && b?.name === 'figure';
}

export function sameText(a: string | undefined, b: string): boolean {
  return a !== undefined && fold(a) === fold(b);
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
