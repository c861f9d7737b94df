import type { Page } from '../../../model/page.ts';
import type { Found } from '../declared/sources.ts';
import { type Detected, detectLanguage, sampleText } from './detect-language.ts';
import type { FunctionWords } from './function-words.ts';
import { likelyLanguage, scriptsOfLanguage } from './script-languages.ts';
import { spokenAs } from './spoken.ts';

export interface ChosenLanguage {
  /** BCP 47; empty when unknown. */
  tag: string;
  source: string;
  flags: string[];
}

const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;
/** Declared and detected differ only where the declared language's words are this much rarer. */
const CLEARLY = 0.6;
/** Serbian and Croatian share their frequent words. */
const SHARED_WORDS = 'hr';

/**
 * The language of a page: as declared where the text bears it out, else as detected, flagged. Unknown stays
 * unknown; a declared language whose words nobody knows is believed as long as its script is the text's.
 */
export function chooseLanguage(page: Page, declared: readonly Found[], words: FunctionWords): ChosenLanguage {
  const tags = declared.flatMap(({ value, source }) => {
    const tag = canonical(value);
    return tag === undefined ? [] : [{ tag, source }];
  });
  const first = tags[0];
  const detected = detectLanguage(sampleOf(page), words, first && primaryOf(first.tag));
  const borneOut = tags.find(({ tag }) => {
    const language = primaryOf(tag);
    if (detected.script !== 'Zyyy' && !scriptsOfLanguage(language).includes(detected.script)) return false;
    if (detected.language === undefined) return !isMissing(detected, language);
    if (same(language, detected.language)) return true;
    const share = detected.share(language);
    return share === undefined || share > CLEARLY * (detected.share(detected.language) ?? 1);
  });
  const flags = first !== undefined && borneOut !== first ? ['language-disagrees'] : [];
  if (borneOut) return { ...borneOut, flags };
  return { tag: detected.language ?? likelyLanguage(detected.script) ?? '', source: 'text', flags };
}

/** What is chosen from in forms is in any language, such as the names of countries. */
const CHOICES = new Set(['select', 'option', 'optgroup', 'datalist']);

function sampleOf(page: Page): string {
  if (page.kind === 'text') return sampleText(page.blocks, () => true);
  const { nodes } = page.elements;
  return sampleText(page.blocks, ({ element }) => !CHOICES.has(nodes[element]?.name ?? ''));
}

/** So many words of prose have some of the frequent words of their language. */
const PROSE = { words: 100, share: 0.015 };

function isMissing({ words, share }: Detected, language: string): boolean {
  return words >= PROSE.words && (share(language) ?? 1) < PROSE.share;
}

const MAX_KNOWN = 1000;
const known = new Map<string, string | undefined>();

/** The tag as BCP 47 writes it; undefined for what is none. Asking ICU is slow, and tags are few. */
function canonical(value: string): string | undefined {
  if (known.has(value)) return known.get(value);
  const tag = toCanonical(value);
  if (known.size < MAX_KNOWN) known.set(value, tag);
  return tag;
}

function toCanonical(value: string): string | undefined {
  const tag = value
    .trim()
    .split(/[,;\s]/)[0]!
    .replaceAll('_', '-');
  if (!TAG.test(tag)) return undefined;
  try {
    const [found] = Intl.getCanonicalLocales(tag);
    return found === 'und' ? undefined : found;
  } catch {
    return undefined;
  }
}

function primaryOf(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}

function same(a: string, b: string): boolean {
  return wordsOf(a) === wordsOf(b);
}

/** The language whose frequent words tell it. */
function wordsOf(language: string): string {
  const spoken = spokenAs(language);
  return spoken === 'sr' ? SHARED_WORDS : spoken;
}
