import type { Element } from 'domhandler';
import type { Metadata } from '../../model/metadata.ts';
import { peopleIn } from '../../page/metadata/authors/people.ts';
import { parseMachineDate } from '../../page/metadata/dates/dates.ts';
import { findDates } from '../../page/metadata/dates/prose-date.ts';
import type { FindPhrases } from '../../page/metadata/find-phrases.ts';
import { plainText } from '../../page/metadata/text.ts';
import { FIELDS, type FieldName } from '../field-names.ts';
import { textOf } from './element-text.ts';
import { compileField, type FieldSelector, type FieldSource, valuePart } from './selector.ts';

/** Fields of a rule file, by name: alternatives in order. */
export type CompiledFields = ReadonlyMap<FieldName, readonly FieldSelector[]>;

export function compileFields(
  fields: Partial<Record<FieldName, FieldSource | FieldSource[] | undefined>>,
): CompiledFields {
  const compiled = new Map<FieldName, FieldSelector[]>();
  for (const name of FIELDS) {
    const sources = fields[name];
    if (sources !== undefined) compiled.set(name, [sources].flat().map(compileField));
  }
  return compiled;
}

/** What the reading of values depends on. */
export interface FieldContext {
  /** BCP 47; tells how to read dates and bylines. */
  language: string;
  find: FindPhrases;
}

/** Reads the fields; those that are not found, or make no sense, are left out. */
export function readFields(
  fields: CompiledFields,
  elements: readonly Element[],
  context: FieldContext,
): Partial<Metadata> {
  const found: Partial<Metadata> = {};
  for (const [name, selectors] of fields) {
    for (const selector of selectors) {
      const values = valuesOf(selector, elements);
      const value = values.length === 0 ? undefined : READERS[name](values, context);
      if (value === undefined) continue;
      Object.assign(found, { [name]: value });
      break;
    }
  }
  return found;
}

function valuesOf(selector: FieldSelector, elements: readonly Element[]): string[] {
  const { test, attribute } = selector;
  return elements
    .filter(test)
    .map(element => (attribute === undefined ? textOf(element) : plainText(element.attribs[attribute] ?? '')))
    .map(text => valuePart(text, selector))
    .filter(value => value !== '');
}

type Reader = (values: readonly string[], context: FieldContext) => unknown;

const first: Reader = values => values[0];

const READERS: Readonly<Record<FieldName, Reader>> = {
  headline: first,
  alternativeHeadline: first,
  description: first,
  articleSection: first,
  datePublished: firstDate,
  dateModified: firstDate,
  author(values, { language, find }) {
    const names = new Set(values.flatMap(value => peopleIn(value, language, find)));
    return names.size === 0 ? undefined : [...names].map(name => ({ name }));
  },
  keywords: values => [
    ...new Set(values.flatMap(value => value.split(/\s*[,;]\s*/)).filter(word => word !== '')),
  ],
  inLanguage: values =>
    values.find(value => /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(value))?.replaceAll('_', '-'),
};

function firstDate(values: readonly string[], { language }: FieldContext): string | undefined {
  for (const value of values) {
    const date = parseMachineDate(value) ?? findDates(value, language).dates[0]?.date;
    if (date !== undefined) return date;
  }
  return undefined;
}
