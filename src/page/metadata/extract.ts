import type { Block } from '../../model/block.ts';
import type { Metadata } from '../../model/metadata.ts';
import type { HtmlPage, Page } from '../../model/page.ts';
import { readAddresses } from './address.ts';
import { blockShowing, blockWith, copyBeforeText, firstProse } from './anchor.ts';
import { chooseAuthors } from './authors/authors.ts';
import { languageOfDates } from './dates/calendars.ts';
import { chooseDates } from './dates/date-choice.ts';
import { selectArticle } from './declared/article-node.ts';
import { declaredParts } from './declared/declared-parts.ts';
import { readLinkedData } from './declared/json-ld.ts';
import { readMetaTags } from './declared/meta-tags.ts';
import { readMicrodata } from './declared/microdata.ts';
import { readSharedPictures } from './declared/shared-pictures.ts';
import { type Declared, declaredValues, declaresArticle } from './declared/sources.ts';
import { withFrame } from './framed.ts';
import { headBlocks } from './head-window.ts';
import { withoutBareHeadings } from './headline/bare-headings.ts';
import { readHeadings } from './headline/headings.ts';
import { chooseHeadline, type Headline } from './headline/headline.ts';
import { behindHeadline, headlineBlock } from './headline/headline-block.ts';
import { kickerAbove, kickerText } from './headline/kicker.ts';
import { slugLetters, slugWords } from './headline/slug.ts';
import type { MetadataInput } from './input.ts';
import { chooseLanguage } from './language/language.ts';
import { readRest } from './rest.ts';
import { learnSite, titleElement } from './site.ts';
import { foldText } from './text.ts';
import { extractTextMetadata } from './text-page.ts';

/** Reads what a page says about its article, reconciled from all sources. Called before the blocks are judged. */
export function extractMetadata(page: Page, input: MetadataInput): Metadata {
  return page.kind === 'html' ? extractHtmlMetadata(page, input) : extractTextMetadata(page, input);
}

/** The same of a page with mark-up; `likely`: what is its headline where none else is. */
export function extractHtmlMetadata(page: HtmlPage, input: MetadataInput, likely?: Headline): Metadata {
  return withFrame(readPage(page, input, likely), page, input);
}

function readPage(page: HtmlPage, input: MetadataInput, likely: Headline | undefined): Metadata {
  const tags = readMetaTags(page);
  const addresses = readAddresses(page, tags);
  const article = selectArticle(readLinkedData(page), addresses.all);
  const declared: Declared = {
    article,
    tags,
    shared: readSharedPictures(page),
    microdata: readMicrodata(page),
    html: rootAttributes(page),
  };
  const site = learnSite(page, tags, article.data, addresses.url);
  const language = chooseLanguage(page, declaredValues(declared, 'inLanguage'), input);

  const titles = declaredValues(declared, 'headline').map(({ value, source }) => ({ text: value, source }));
  const title = titleElement(page);
  if (title) titles.push({ text: title, source: 'title' });
  const slug = slugWords(addresses.url);
  const headings = readHeadings(page, site);
  const bare = page.markdown && titles.length === 0 && slug.size === 0;
  const headline =
    chooseHeadline(bare ? withoutBareHeadings(headings, page.blocks) : headings, titles, {
      site,
      article: declaresArticle(declared),
      slug,
      letters: slugLetters(addresses.url),
      shows: text => shownAt(page, text),
    }) ?? likely;
  const anchor = anchorOf(page, headline);
  const head = headAround(page, anchor, headline?.text);
  const authors = chooseAuthors({
    page,
    head,
    headline: anchor,
    titles: titles.map(({ text }) => text),
    declared,
    site,
    language: language.tag,
    find: input.find,
    phrases: input.phrases,
  });
  const dates = chooseDates({
    page,
    head,
    anchor,
    headline: headline?.text,
    declared,
    language: languageOfDates(language.tag, addresses.url),
    url: addresses.url,
    find: input.find,
    phrases: input.phrases,
  });
  const above = headline?.kicker ?? (anchor === undefined ? undefined : kickerAbove(page, anchor)?.text);
  const kicker = kickerText(above, language.tag, input.find);
  const shown = { headline: headline?.text, kicker, title };
  const rest = readRest(declared, site, addresses, shown, authors.field.author, input.find);
  return {
    ...(headline && { headline: headline.text }),
    titles: titleList(headline?.text, titles),
    ...rest.fields,
    ...authors.field,
    ...dates.fields,
    ...declaredParts(article.data),
    ...(language.tag !== '' && { inLanguage: language.tag }),
    types: [...new Set([...article.types, ...(tags.get('og:type') ?? [])])],
    flags: [...language.flags, ...dates.flags, ...rest.flags],
    provenance: {
      ...(headline && { headline: headline.source }),
      ...rest.provenance,
      ...authors.provenance,
      ...dates.provenance,
      ...(language.tag !== '' && { inLanguage: language.source }),
    },
  };
}

/** Programs that save a page put its headline above all of it; the page's own stands further down. */
function isCopy(text: string, { blocks }: HtmlPage): boolean {
  return foldText(text) === foldText(blocks[0]!.text);
}

/** Where the article begins: at the block that shows the headline, else at the first paragraph. */
function anchorOf(page: HtmlPage, headline: Headline | undefined): number | undefined {
  const shown = headline && (headline.block ?? blockWith(page.blocks, headline.text));
  if (shown === 0 && page.markdown) {
    const own = page.blocks.find(
      ({ index, kind, level, text }) => index > 0 && kind === 'heading' && level === 1 && isCopy(text, page),
    );
    if (own) return own.index;
  }
  if (shown !== undefined) return copyBeforeText(page.blocks, shown, headline!.text);
  const prose = firstProse(page.blocks);
  return prose < 0 ? undefined : prose;
}

/** The block that shows a text alone, outside of links. */
function shownAt({ blocks }: HtmlPage, text: string): number | undefined {
  const found = blocks[blockShowing(blocks, text) ?? -1];
  return found && (found.linkDensity ?? 0) < 0.5 ? found.index : headlineBlock(blocks, text)?.block.index;
}

/** The short blocks around the headline, and the lines behind it in its own block. */
function headAround(page: HtmlPage, anchor: number | undefined, headline: string | undefined): Block[] {
  const own = page.blocks[anchor ?? -1];
  const shown = own && headlineBlock([own], headline);
  const rest = shown && behindHeadline(shown)?.rest;
  return rest ? [rest, ...headBlocks(page, anchor)] : headBlocks(page, anchor);
}

function titleList(headline: string | undefined, titles: readonly { text: string }[]): string[] {
  return [...new Set([...(headline ? [headline] : []), ...titles.map(title => title.text)])];
}

function rootAttributes(page: HtmlPage): Readonly<Record<string, string>> {
  return page.elements.nodes.slice(0, 6).find(node => node.name === 'html')?.attribs ?? {};
}
