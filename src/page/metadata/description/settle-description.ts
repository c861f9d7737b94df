import type { Block } from '../../../model/block.ts';
import type { Metadata } from '../../../model/metadata.ts';
import type { HtmlPage } from '../../../model/page.ts';
import { languageOfDates } from '../dates/calendars.ts';
import { withoutDates } from '../dates/without-dates.ts';
import type { FindPhrases } from '../find-phrases.ts';
import { withoutSite } from '../headline/titles.ts';
import { Site } from '../site.ts';
import { compact, foldText } from '../text.ts';
import { whole } from './cut-off.ts';
import { withoutHeadings } from './headings-before.ts';
import { isOfSite } from './of-site.ts';
import { isTemplate } from './template.ts';
import { withoutSuffix, withoutTitle } from './title-around.ts';

/** What a site rule gave stays as it is. */
const BY_RULE = /^rule\s/;

/**
 * The description once the article is found: without headline and site's name around it, and whole where it is the
 * beginning of the text; none that says no more than the title, or what the site is.
 */
export function settleDescription(
  page: HtmlPage,
  metadata: Metadata,
  kept: Uint8Array,
  find: FindPhrases,
): Metadata {
  const declared = metadata.description;
  if (declared === undefined || BY_RULE.test(metadata.provenance.description ?? '')) return metadata;
  const site = new Site(metadata.publisher ? [metadata.publisher.name] : [], metadata.url);
  const own = page.blocks.filter(({ index }) => kept[index] === 1);
  const description = settled(declared, site, metadata, page, own, find);
  if (description !== undefined) return { ...metadata, description };
  const { description: _, ...rest } = metadata;
  const { description: source, ...provenance } = metadata.provenance;
  return { ...rest, provenance };
}

function settled(
  declared: string,
  site: Site,
  { titles, headline, inLanguage = '', url, author }: Metadata,
  page: HtmlPage,
  blocks: readonly Block[],
  find: FindPhrases,
): string | undefined {
  const texts = blocks.map(({ text }) => text);
  const bare = withoutSuffix(declared, titles, site);
  if (isBeginning(bare, titles, site)) return undefined;
  if (isOfSite(bare, site, headline, page, texts)) return undefined;
  const own = withoutHeadings(withoutTitle(bare, headline, texts), page, blocks, author, find);
  const undated = (text: string) => withoutDates(text, languageOfDates(inLanguage, url), find);
  if (isTemplate(own, site, headline, texts, undated)) return undefined;
  return whole(own, texts);
}

/** Whether a text is a title or the beginning of one. */
function isBeginning(text: string, titles: readonly string[], site: Site): boolean {
  const key = compact(foldText(withoutSite(text, site).replace(/\s*(?:…|\.{3})$/u, '')));
  return titles.some(title => title.length >= key.length && compact(title).startsWith(key));
}
