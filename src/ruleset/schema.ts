import { z } from 'zod';
import { CATEGORIES } from '../model/verdict.ts';
import { FIELDS, type FieldName } from './field-names.ts';

const KINDS = [
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'code',
  'table-cell',
  'caption',
  'unknown',
] as const;

/** Conditions on what the text says; the others are about the block. */
const TEXT_KEYS = ['anyOf', 'equals', 'startsWith', 'endsWith', 'pattern'] as const;

const literal = z.string().trim().min(1).max(300);
const line = z.string().trim().min(1).max(300);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'small letters, digits and hyphens');
const category = z.enum(CATEGORIES);

const oneOrMore = <T extends z.ZodType>(item: T, what: string) =>
  z.union([item, z.array(item).min(1)], { error: `expected ${what} or a list of them` });

const literals = oneOrMore(literal, 'a text');

/** Literals are compared case and typography folded. */
const conditions = {
  anyOf: literals.optional().describe('One of these stands somewhere in the block, as whole words'),
  equals: literals.optional().describe('The whole block is one of these'),
  startsWith: literals.optional().describe('The block begins with one of these'),
  endsWith: literals.optional().describe('The block ends with one of these'),
  pattern: line.optional().describe('Regular expression (RE2 syntax, case-insensitive) found in the block'),
  maxWords: z.int().positive().optional(),
  minWords: z.int().positive().optional(),
  position: z
    .enum(['head', 'tail'])
    .optional()
    .describe('In the first or last quarter (at least 3 blocks) of the content, or of the page without one'),
  kind: oneOrMore(z.enum(KINDS), 'a kind of block').optional(),
  language: oneOrMore(z.string().regex(/^(?:differs|[a-z]{2,3})$/), '"differs" or a language tag')
    .optional()
    .describe(
      'Language of the page; "differs": the block carries an interface phrase of another language only',
    ),
  script: z
    .string()
    .regex(/^(?:differs|[A-Z][a-z]{3})$/, 'expected "differs" or an ISO 15924 code such as Cyrl')
    .optional()
    .describe('"differs" from the script of the page, or the ISO 15924 code of the block\'s script'),
  repeatedOnSite: z
    .union([z.literal(true), z.number().gt(0).max(1)], {
      error: 'expected true or a share between 0 and 1',
    })
    .optional()
    .describe("At least this share of the site's captures carries the block; true: half of them"),
};

/** Conditions that must all hold; one that has none would match everything. */
const allOf = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape).refine(given => Object.keys(given).length > 0, 'give at least one condition');

const neighbour = allOf(conditions).meta({ id: 'neighbour' });
const matcher = allOf({
  ...conditions,
  next: neighbour.optional().describe('The block behind matches this'),
  previous: neighbour.optional().describe('The block before matches this'),
}).meta({ id: 'matcher' });

const textRule = z.strictObject({ id, match: matcher, category, why: line.optional() });
const stripRule = textRule.refine(({ match }) => TEXT_KEYS.some(key => match[key] !== undefined), {
  path: ['match'],
  error: `tell which part goes, by ${TEXT_KEYS.join(', ')}`,
});
const keepRule = z.strictObject({ id: id.optional(), match: matcher, why: line });

const selector = z.string().trim().min(1).max(1000);
const selectors = oneOrMore(selector, 'a CSS selector');
const domDrop = z.strictObject({ id, select: selectors, category, why: line.optional() });
const domKeep = z.strictObject({ id: id.optional(), select: selectors, why: line });

const around = z.string().min(1).max(100);
const fieldSource = z.union(
  [selector, z.strictObject({ select: selector, after: around.optional(), before: around.optional() })],
  { error: 'expected a CSS selector, or { select, after, before }' },
);
const field = oneOrMore(fieldSource, 'a CSS selector').describe(
  'CSS selector, with @attribute behind it to read an attribute instead of the text; in the longer form, `after` ' +
    'and `before` are what stands around the value',
);

const fields = z.strictObject(
  Object.fromEntries(FIELDS.map(name => [name, field.optional()])) as Record<
    FieldName,
    z.ZodOptional<typeof field>
  >,
);

const day = z.iso.date('expected a day such as 2025-08-21');

const example = z
  .strictObject({
    name: line,
    text: z.string().optional(),
    html: z.string().optional(),
    url: z.url().optional(),
    capturedAt: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
    keeps: z.array(z.string().min(1)).optional().describe('Texts that must stay'),
    drops: z.array(z.string().min(1)).optional().describe('Texts that must go'),
    repeated: z
      .array(z.string().min(1))
      .optional()
      .describe('Texts that other captures of the site carry too'),
    fires: z.array(id).describe('The ids of the rules of this file that fire: these and no others'),
    fields: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Fields of the record, as they must come out'),
  })
  .refine(
    given => (given.text === undefined) !== (given.html === undefined),
    'an example has either text or html',
  );

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}$/;

/** A file of `rules/sites` or `rules/generic`. */
export const ruleFileSchema = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,100}$/, 'small letters, digits, dots and hyphens'),
  hosts: z
    .array(z.string().regex(HOST, 'a host name in small letters, without scheme, port or path'))
    .min(1)
    .optional()
    .describe('These hosts and their subdomains; files without hosts are generic'),
  signatures: z
    .array(z.string().trim().min(5).max(100))
    .min(1)
    .optional()
    .describe('Ends of titles, captions or lines that give the site away in a capture without URL'),
  summary: line,
  status: z.enum(['stable', 'experimental']).optional().describe('experimental: traced, not applied'),
  valid: z
    .strictObject({ from: day.optional(), to: day.optional() })
    .optional()
    .describe('Days of capture between which the layout stood, both included'),
  dom: z
    .strictObject({
      content: selectors
        .optional()
        .describe('Where the article is: what is outside the first selector that finds text goes'),
      drop: z.array(domDrop).min(1).optional(),
      keep: z.array(domKeep).min(1).optional(),
      fields: fields.optional(),
    })
    .optional(),
  text: z
    .strictObject({
      drop: z.array(textRule).min(1).optional().describe('The whole block goes'),
      strip: z.array(stripRule).min(1).optional().describe('The part of the block that matches goes'),
      'cut-after': z.array(textRule).min(1).optional().describe('The block and everything behind it go'),
      'cut-before': z.array(textRule).min(1).optional().describe('The block and everything before it go'),
    })
    .optional(),
  keep: z.array(keepRule).min(1).optional(),
  links: z
    .strictObject({ singlePage: field.optional(), nextPage: field.optional() })
    .optional()
    .describe(
      'For whoever fetches the pages: where the whole article and its next page are; not used in cleaning',
    ),
  examples: z.array(example).optional(),
});

export type RuleFile = z.infer<typeof ruleFileSchema>;
export type Conditions = z.infer<typeof neighbour>;
export type Matcher = z.infer<typeof matcher>;
export type Example = z.infer<typeof example>;

/** JSON Schema of rule files, for editors. */
export function ruleFileJsonSchema(): Record<string, unknown> {
  return { title: 'Dechrome rule file', ...z.toJSONSchema(ruleFileSchema, { io: 'input' }) };
}
