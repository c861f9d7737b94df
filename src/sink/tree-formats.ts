/** The formats that records can be written in, one file for each. */
export const TREE_FORMATS = ['markdown', 'text', 'tei', 'json-ld', 'ninjs'] as const;

export type TreeFormat = (typeof TREE_FORMATS)[number];
