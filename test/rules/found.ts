import { makeCapture } from '../../src/capture/capture.ts';
import { PageContext } from '../../src/engine/context.ts';
import { judge } from '../../src/engine/judge.ts';
import { loadRules } from '../../src/load-rules.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { extractMetadata } from '../../src/page/metadata/extract.ts';
import { textHeadVerdicts } from '../../src/page/metadata/text-head.ts';
import { openPage } from '../../src/page/open.ts';
import { part } from '../../src/record/pieces.ts';

const { lexicon, codeRules } = await loadRules();

export interface Found {
  pageType?: string;
  isIndex?: boolean;
  /** The finder's probability of the blocks whose text begins so; it drops them. All others are sure. */
  unlikely?: Record<string, number>;
  /** Only the first block of those that begin so is unlikely. */
  once?: boolean;
  mediaType?: string;
}

/** Which texts stay, given what the finder said of the page. */
export function kept(html: string, found: Found): string[] {
  return pieces(html, found).map(({ text }) => text);
}

/** The roles of the texts of an article that stay; the finder keeps all but those that are unlikely. */
export function rolesIn(
  text: string,
  unlikely: Found['unlikely'] = {},
  mediaType = 'text/html',
): Record<string, string | undefined> {
  const found = { pageType: 'article', unlikely, mediaType };
  return Object.fromEntries(pieces(text, found).map(piece => [piece.text, piece.role]));
}

function pieces(text: string, found: Found) {
  const { pageType, isIndex = false, unlikely = {}, once = false, mediaType = 'text/html' } = found;
  const page = openPage(
    makeCapture({ bytes: Buffer.from(text), key: 'k', mediaType, origin: { file: 'k' } }),
  );
  const context = new PageContext(page, lexicon, undefined);
  const metadata = extractMetadata(page, context);
  context.describe(metadata);
  context.pageType = pageType;
  context.isIndex = isIndex;
  const find: Verdict[] = page.kind === 'text' ? textHeadVerdicts(page, metadata, context) : [];
  const left = new Map(Object.entries(unlikely));
  context.probabilities = Float32Array.from(page.blocks, ({ text, index }) => {
    const [start, probability] = [...left].find(([start]) => text.startsWith(start)) ?? [];
    if (start === undefined || probability === undefined) return 1;
    if (once) left.delete(start);
    find.push({
      rule: 'article-finder',
      block: index,
      action: 'drop',
      category: 'outside-article',
      why: 'unlikely',
    });
    return probability;
  });
  const { resolution } = judge(context, codeRules, { site: [], find });
  return part(page, resolution, () => '').kept;
}

export const PROSE =
  'The lock gates of the upper canal were lifted out on Monday, and for the first time since the war the basin lay dry while the masons looked at its walls.';
export const MORE =
  'They found the stones in better shape than anyone had hoped, and the work should be done before the first boats of the spring come up from the river.';
