import { breadcrumbs, stepOf } from './declared/breadcrumbs.ts';
import { type Declared, declaredValues, type Found } from './declared/sources.ts';
import type { Site } from './site.ts';
import { isSystemName, repeats } from './text.ts';

const MAX_SECTION = 80;
/** A name may have a comma in it (`Helena, MT`); lists have two, or no blank behind one. */
const LIST = /,(?=\S)|,(?=[^,]*,)/;
/** What content systems call the section of what has none, or has all, and the step of a trail that is the site. */
const NO_SECTION =
  /^(?:uncategori[sz]ed|unkategorisiert|sin categor[ií]a|non class[ée]|senza categoria|sem categoria|без рубрики|bez kategorii|geen categorie|okategoriserade?|ikke kategoriseret|未分[類类]|main navigation|home|startseite|articles?|artikel|art[ií]culos?|articol[io]|artigos?|стат[ьи]я?|文章|(?:all|alle|tutti gli|tous les|todos los|todos os|все) (?:articles?|artikel(?:en)?|articoli|artículos|artigos|posts?|beiträge|статьи))$/iu;

/** Themes write the label into the tag: `Category: Festivals`. */
const LABEL = /^(?:categor(?:y|[ií]a|ie|ia)|kategorie|rubrik|section)\s?:\s*/iu;

/** Whether a label is one that stands where there is no section: `Article`. */
export function isNoSection(text: string): boolean {
  return NO_SECTION.test(text);
}

/** The section that an article is filed under, the first where there are several; else the step above it. */
export function sectionOf(declared: Declared, site: Site, headline: string | undefined): Found | undefined {
  const isSection = (text: string) =>
    text !== '' &&
    text.length <= MAX_SECTION &&
    !NO_SECTION.test(text) &&
    !isSystemName(text) &&
    !/^https?:/.test(text) &&
    !repeats(text, headline) &&
    !site.is(text);
  const trail = stepOf(breadcrumbs(declared.article.data), headline);
  const candidates = [
    ...declaredValues(declared, 'articleSection'),
    ...(trail === undefined ? [] : [{ value: trail, source: 'breadcrumbs' }]),
  ];
  for (const { value, source } of candidates) {
    const section = sectionsIn(value).find(isSection);
    if (section !== undefined) return { value: section, source };
  }
  return undefined;
}

/** A first part of more words begins a name with commas in it: `School of Marine, Coastal, and River Sciences`. */
const NAME_WORDS = 3;

/** Of a list of sections each, of a name with commas in it that. */
function sectionsIn(text: string): string[] {
  const bare = text.replace(LABEL, '');
  const parts = bare.split(',').map(part => part.trim());
  return LIST.test(bare) && parts[0]!.split(' ').length <= NAME_WORDS
    ? parts
    : [parts.filter(Boolean).join(', ')];
}
