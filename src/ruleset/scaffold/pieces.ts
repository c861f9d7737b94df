import type { Removal } from '../../model/outcome.ts';
import type { RecordBlock } from '../../model/record.ts';

const MAX_PARAGRAPH = 240;

/** What cleaning a capture without the new file gave. */
export interface Cleaned {
  kept: readonly RecordBlock[];
  removed: readonly Removal[];
}

/** A few paragraphs of the article, cut to a length that can be read in an example. */
export function someParagraphs({ kept }: Cleaned): string[] {
  return kept
    .filter(isProse)
    .slice(0, 3)
    .map(({ text }) => shortened(text));
}

/** Where the article lies, and what stands twice, differs from page to page. */
const OF_ONE_PAGE: ReadonlySet<string> = new Set([
  'outside-article',
  'duplicate-caption',
  'duplicate-text',
  'hidden',
]);

/** Whether the text is likely to stand on other pages of the site too. */
export function isLabel({ category }: Removal): boolean {
  return !OF_ONE_PAGE.has(category);
}

export function isProse({ role, type, text }: RecordBlock): boolean {
  const running = role === undefined || role === 'question' || role === 'answer';
  return running && type !== 'caption' && text.length > 60;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= MAX_PARAGRAPH ? line : line.slice(0, line.lastIndexOf(' ', MAX_PARAGRAPH));
}

/** A rule's id from what it is about. */
export function idOf(text: string, otherwise = 'rule'): string {
  const id = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return /[a-z]/.test(id) && id !== 'content' ? id : otherwise;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
