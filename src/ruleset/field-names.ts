/** The fields of the record that rule files may say where to find. */
export const FIELDS = [
  'headline',
  'alternativeHeadline',
  'description',
  'author',
  'datePublished',
  'dateModified',
  'articleSection',
  'keywords',
  'inLanguage',
] as const;
export type FieldName = (typeof FIELDS)[number];
