import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import { hostNames } from '../../page/metadata/site.ts';
import { letterKey, siteSuffix } from './repeat.ts';

/** A caption, its credit and the alternative text stand within so many lines. */
const NEAR = 3;
/** Shorter beginnings agree by chance. In letters. */
const LEAST_STEM = 20;

/**
 * The names of a text's site, as `letterKey`s, that a line proves which says what another one near it begins or ends with, and
 * the name behind: the alternative text of a picture beside its caption, which may have its credit glued to either end.
 */
export function provenSiteNames(lines: Iterable<Block>, blocks: readonly Block[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text, index } of lines) {
    const suffix = siteSuffix(text);
    const stem = suffix ? letterKey(text.slice(0, suffix.start)) : '';
    if (!suffix || stem.length < LEAST_STEM) continue;
    const around = blocks.slice(Math.max(0, index - NEAR), index + NEAR + 1);
    if (around.some(other => other.index !== index && hasEnd(letterKey(other.text), stem)))
      names.add(letterKey(suffix.name));
  }
  return names;
}

const hasEnd = (key: string, part: string) => key.startsWith(part) || key.endsWith(part);

/** The names behind lines, as `letterKey`s, that are in the page's address: `Harbour Post` at `harbourpost.example`. */
export function namesInAddress(lines: Iterable<Block>, { page }: RuleContext): ReadonlySet<string> {
  const names = new Set<string>();
  if (page.capture.url === undefined) return names;
  const isHost = hostNames(page.capture.url);
  for (const { text } of lines) {
    const name = siteSuffix(text)?.name;
    if (name !== undefined && isHost(name)) names.add(letterKey(name));
  }
  return names;
}
