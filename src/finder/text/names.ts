/** The features of a block of flat text, in the order of the matrix. Weights are bound to this order. */
export const LINE_FEATURES = [
  // the line itself
  'words',
  'characters',
  'wordWeight',
  'capitals',
  'gluedWords',
  'functionWords',
  'stopsPerWord',
  'signsPerWord',
  'endsSentence',
  'endsColon',
  'lastSign',
  'kind',
  // phrases of rules/ui-strings
  'phraseStart',
  'underPhrase',
  'underWords',
  'afterRelated',
  'phrasesAround',
  // where it stands
  'position',
  'linesAfter',
  'wordShareBefore',
  'wordsAfter',
  'proseShareBefore',
  'proseShareAfter',
  'proseWordsAfter',
  'linesSinceTitle',
  'titleOverlap',
  'duplicates',
  'blankBefore',
  'blankAfter',
  'nextWords',
  'shortRun',
  'openRun',
  'openRunWords',
  'inOpenRun',
  // the lines around it
  'weightBefore2',
  'weightAfter2',
  'capitals2',
  'lineWords2',
  'proseBefore2',
  'weightBefore5',
  'weightAfter5',
  'capitals5',
  'lineWords5',
  'weightBefore15',
  'weightAfter15',
  'capitals15',
  'lineWords15',
  'weightBefore',
  'weightAfter',
] as const;

/** What the text looks like as a whole; the same in every row. */
export const PAGE_FEATURES = [
  'pageLines',
  'pageWords',
  'pageParagraphShare',
  'pageWordsPerLine',
  'pageEndShare',
  'pageBlankShare',
  'pagePhraseShare',
  'pageDuplicateShare',
  'pageWeight',
  'pageOpenShare',
  'pageHeadWeight',
  'pageTailWeight',
  'pageWordsBefore',
  'pageWordsAfter',
] as const;

/** What the first pass sees. */
export const FIRST_FEATURES = [...LINE_FEATURES, ...PAGE_FEATURES] as const;

/** What the second pass sees besides: how the first one judged the lines around. */
export const CONTEXT_FEATURES = [
  'own',
  'previous',
  'next',
  'previous2',
  'next2',
  'before4',
  'after4',
  'before10',
  'after10',
  'before25',
  'after25',
  'before',
  'after',
  'pageMean',
  'keptBefore',
  'keptAfter',
  'keptWords',
  'keptShareBefore',
  'coverage',
  'kinship',
] as const;

export const TEXT_FEATURES = [...FIRST_FEATURES, ...CONTEXT_FEATURES] as const;

/** Length of a matrix's rows: they have room for both. */
export const ROW_LENGTH = TEXT_FEATURES.length;
