import { CLASS_GROUPS, type ClassGroup } from './class-words.ts';

/** The features of a block, in the order of the matrix. Weights are bound to this order. */
export const FEATURES = [
  // the text itself
  'words',
  'linkDensity',
  'lettersPerWord',
  'stopsPerWord',
  'commasPerWord',
  'quotes',
  'signsPerWord',
  'digitShare',
  'upperShare',
  'endsSentence',
  'links',
  'strongShare',
  'kind',
  'headingLevel',
  'listLevel',
  'hidden',
  'tag',
  'lineBreaks',
  // phrases of rules/ui-strings
  'phraseWhole',
  'phraseStart',
  'phraseRelated',
  'phrasePrompt',
  'phraseMeta',
  'phraseCredit',
  'underPhrase',
  'underWords',
  'afterComments',
  'afterRelated',
  'phrasesAround',
  // where it stands in the text
  'position',
  'wordsBefore',
  'wordsSinceHeading',
  'blocksSinceTitle',
  'titleOverlap',
  'inDeclaredBody',
  'inDescription',
  'duplicates',
  'previousWords',
  'nextWords',
  'previousLinks',
  'nextLinks',
  'goodNear',
  'goodFar',
  'toGoodBefore',
  'toGoodAfter',
  // the elements around it
  'depth',
  'inArticle',
  'inMain',
  'inNav',
  'inHeader',
  'inFooter',
  'inAside',
  'inForm',
  'inFigure',
  'inTable',
  'inList',
  'inQuote',
  'inButton',
  'inDialog',
  'inBody',
  'toHalf',
  'inBest',
  'bestShare',
  'articleShare',
  'articleOrder',
  'parentWords',
  'parentShare',
  'parentLinks',
  'parentBlocks',
  'grandparentShare',
  'grandparentLinks',
  'grandparentBlocks',
  'token',
  'tokenMin',
  'tokenMax',
  'tokenSum',
  ...CLASS_GROUPS.map(group => `class:${group}` as `class:${ClassGroup}`),
  'alike',
  'cardBlocks',
  'cardWords',
  'cardLinks',
  'cardHeadings',
  'pathBlocks',
  'pathWords',
  'pathShare',
  'classBlocks',
  'classWords',
  'classShare',
  // what its words say
  'wordWeight',
  'parentWeight',
  'grandparentWeight',
  'cardWeight',
  'weightBefore3',
  'weightAfter3',
  'weightBefore12',
  'weightAfter12',
  'pageWeight',
  // the page
  'pageBlocks',
  'pageWords',
  'pageParagraphShare',
  'pageLinkShare',
  'pageArticles',
  'pageHeadings',
] as const;

export type Feature = (typeof FEATURES)[number];
export const FEATURE_COUNT = FEATURES.length;

/** What the second pass sees besides: how the first one judged the blocks around. */
export const CONTEXT_FEATURES = [
  'own',
  'parentMean',
  'pathMean',
  'classMean',
  'previous',
  'next',
  'before3',
  'after3',
  'pageMean',
  'coverage',
  'kinship',
] as const;

/** Length of a matrix's rows: they have room for both. */
export const ROW_LENGTH = FEATURE_COUNT + CONTEXT_FEATURES.length;

const COLUMNS = new Map<string, number>(FEATURES.map((name, i) => [name, i]));

/** Where a feature stands in the rows. */
export function columnOf(feature: Feature): number {
  return COLUMNS.get(feature)!;
}
