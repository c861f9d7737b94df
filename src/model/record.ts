import { z } from 'zod';
import { CATEGORIES, ROLES } from './verdict.ts';

const person = z.object({
  name: z.string(),
  url: z.string().optional(),
  organization: z.literal(true).optional().describe('Set where the author is an agency or outlet'),
});
const organization = z.object({ name: z.string(), url: z.string().optional(), logo: z.string().optional() });

const image = z.object({
  contentUrl: z.string().optional(),
  caption: z.string().optional(),
  creditText: z.string().optional(),
  copyrightNotice: z.string().optional(),
  alternateName: z.string().optional().describe('The alt text, when it says something the caption does not'),
  width: z.int().optional(),
  height: z.int().optional(),
  at: z.int().optional().describe('Index of the source block that it stands above'),
});

const media = z.object({
  type: z.enum(['video', 'audio', 'embed']),
  provider: z.string().optional(),
  url: z.string(),
  caption: z.string().optional(),
});

const inline = z.object({
  start: z.int(),
  end: z.int(),
  type: z.enum(['link', 'emphasis', 'strong', 'code', 'superscript', 'subscript', 'noteref']),
  href: z.string().optional(),
  footnote: z.string().optional().describe('On `noteref`: label of the note that is referred to'),
});

const block = z.object({
  type: z.enum(['heading', 'paragraph', 'list-item', 'quote', 'code', 'table-cell', 'caption', 'unknown']),
  text: z.string(),
  role: z.enum(ROLES).optional(),
  level: z.int().optional().describe('Heading level 1–6, or nesting depth of a list item'),
  ordered: z.boolean().optional(),
  list: z
    .object({ list: z.int(), item: z.int().describe('Number of the item, as a reader sees it') })
    .optional()
    .describe('Blocks of one item share both numbers'),
  table: z
    .object({
      table: z.int(),
      row: z.int(),
      column: z.int(),
      header: z.boolean(),
      colspan: z.int().optional(),
      rowspan: z.int().optional(),
    })
    .optional(),
  quoted: z.boolean().optional().describe('Inside a quotation, though of another type than `quote`'),
  entry: z.int().optional().describe('Of a live blog: index of the entry in `liveBlogUpdate`'),
  footnote: z
    .string()
    .optional()
    .describe('Label of the note that the block is part of, as its references show it'),
  language: z.string().optional().describe('BCP 47, on code blocks the programming language'),
  inline: z.array(inline).optional(),
  at: z.tuple([z.int(), z.int()]).describe('Index of the source block and offset of the span in it'),
});

/** The clean article. Names are those of schema.org/NewsArticle. */
export const recordSchema = z.object({
  headline: z.string().optional(),
  alternativeHeadline: z.string().optional(),
  description: z.string().optional(),
  articleBody: z.string(),
  author: z.array(person),
  publisher: organization.optional(),
  datePublished: z.string().optional(),
  dateModified: z.string().optional(),
  dateline: z.string().optional(),
  inLanguage: z.string().optional().describe('BCP 47'),
  articleSection: z.string().optional(),
  keywords: z.array(z.string()),
  image: z.array(image),
  associatedMedia: z.array(media),
  liveBlogUpdate: z
    .array(z.object({ datePublished: z.string().optional() }))
    .optional()
    .describe('Entries of a live blog, in reading order'),
  isAccessibleForFree: z.boolean().optional(),
  url: z.string().optional(),
  wordCount: z.int(),
  blocks: z.array(block),
  quality: z.object({
    score: z.number().min(0).max(1).describe('expected word F1 of the text'),
    pageType: z.string(),
    flags: z
      .array(z.string())
      .describe('what to know about the record, such as `paywalled`: it breaks off before prompts to pay'),
  }),
  capture: z.object({
    id: z.string(),
    key: z.string(),
    origin: z.object({
      file: z.string(),
      line: z.int().optional(),
      offset: z.int().optional(),
      member: z.string().optional(),
      recordId: z.string().optional(),
    }),
    url: z.string().optional(),
    capturedAt: z.string().optional(),
    mediaType: z.string(),
    charset: z.string(),
    flags: z.array(z.string()).optional(),
  }),
  cleaning: z.object({
    version: z.string(),
    rulesDigest: z.string(),
    removed: z.partialRecord(z.enum(CATEGORIES), z.int()).describe('Characters removed, by category'),
    controlsRemoved: z.int(),
  }),
  provenance: z.record(z.string(), z.string()).optional().describe('Source of each field, on request'),
});

export type ArticleRecord = z.infer<typeof recordSchema>;
export type RecordBlock = z.infer<typeof block>;
export type RecordImage = z.infer<typeof image>;
export type RecordMedia = z.infer<typeof media>;
export type Person = z.infer<typeof person>;
