import { pathsOf } from '../block/path.ts';
import type { Resolution } from '../engine/resolution.ts';
import type { Finding } from '../finder/finding.ts';
import type { Metadata } from '../model/metadata.ts';
import type { Removal } from '../model/outcome.ts';
import type { Page } from '../model/page.ts';
import type { ArticleRecord, RecordBlock } from '../model/record.ts';
import type { FindPhrases } from '../page/metadata/find-phrases.ts';
import { authorsOf } from './authors.ts';
import { bodyText, wordsOf } from './body.ts';
import { embeddedParagraphs } from './embedded-body.ts';
import { illustrate } from './illustrate.ts';
import { settleLevels } from './list-levels.ts';
import { readParts } from './parts/read.ts';
import { part } from './pieces.ts';
import { provenanceOf } from './provenance.ts';
import { withQuestions } from './question-lines.ts';
import { recordBlock } from './record-block.ts';
import { shapeOf } from './shape.ts';
import { inCells } from './text-cells.ts';

export interface AssembleInput {
  page: Page;
  metadata: Metadata;
  finding: Finding;
  resolution: Resolution;
  version: string;
  rulesDigest: string;
  provenance: boolean;
  find: FindPhrases;
}

export interface Assembled {
  record: ArticleRecord;
  removed: Removal[];
}

/** Writes out what was decided: what stayed as the record, what went as removals. */
export function assemble(input: AssembleInput): Assembled {
  const { page, metadata, finding } = input;
  const parted = part(page, input.resolution, pathsOf(page));
  const pieces = page.kind === 'html' ? withQuestions(parted.kept) : parted.kept;
  const base = metadata.url ?? page.capture.url;
  const isArticle = finding.pageType === 'article';
  const parts = readParts({ page, pieces, metadata, isArticle, base });
  const sources = { ...shapeOf(page, pieces, parts.roles), parts, base };
  const whole = settleLevels(pieces.map(piece => recordBlock(piece, sources)));
  const blocks = page.kind === 'text' && page.rows ? inCells(whole, page.rows) : whole;
  const flags = [...metadata.flags, ...(page.capture.flags ?? [])];
  const embedded = embeddedParagraphs(metadata.articleBody, blocks);
  blocks.push(...embedded);
  if (embedded.length > 0) flags.push('body-from-json-ld');
  else if (finding.paywalled && !flags.includes('paywalled')) flags.push('paywalled');
  const articleBody = bodyText(blocks);
  const free = metadata.isAccessibleForFree ?? (flags.includes('paywalled') ? false : undefined);
  const headline = metadata.headline ?? firstOf(blocks, 'headline');
  const description = firstOf(blocks, 'lead') ?? metadata.description;
  const record: ArticleRecord = {
    ...(headline && { headline }),
    ...(metadata.alternativeHeadline && { alternativeHeadline: metadata.alternativeHeadline }),
    ...(description && { description }),
    articleBody,
    author: authorsOf(metadata.author, input.find),
    ...(metadata.publisher && { publisher: metadata.publisher }),
    ...(metadata.datePublished && { datePublished: metadata.datePublished }),
    ...(metadata.dateModified && { dateModified: metadata.dateModified }),
    ...(parted.datelines[0] && { dateline: parted.datelines[0] }),
    ...(metadata.inLanguage && { inLanguage: metadata.inLanguage }),
    ...(metadata.articleSection && { articleSection: metadata.articleSection }),
    keywords: [...metadata.keywords],
    ...illustrate(metadata, blocks, page, base, input.find),
    ...(parts.updates.length > 0 && { liveBlogUpdate: parts.updates }),
    ...(free !== undefined && { isAccessibleForFree: free }),
    ...(base && { url: base }),
    wordCount: wordsOf(articleBody, pieces, whole, page),
    blocks,
    quality: { score: round(finding.qualityScore), pageType: finding.pageType, flags },
    capture: captureOf(page),
    cleaning: {
      version: input.version,
      rulesDigest: input.rulesDigest,
      removed: countRemoved(parted.removed),
      controlsRemoved: page.controlsRemoved,
    },
  };
  if (input.provenance) record.provenance = provenanceOf(record, metadata);
  return { record, removed: parted.removed };
}

function firstOf(blocks: readonly RecordBlock[], role: RecordBlock['role']): string | undefined {
  return blocks.find(block => block.role === role)?.text;
}

function countRemoved(removed: readonly Removal[]): ArticleRecord['cleaning']['removed'] {
  const counts: ArticleRecord['cleaning']['removed'] = {};
  for (const { category, text } of removed) counts[category] = (counts[category] ?? 0) + text.length;
  return counts;
}

function captureOf(page: Page): ArticleRecord['capture'] {
  const { id, key, origin, url, capturedAt, mediaType, flags } = page.capture;
  return {
    id,
    key,
    origin,
    ...(url && { url }),
    ...(capturedAt && { capturedAt }),
    mediaType,
    charset: page.charset,
    ...(flags && flags.length > 0 && { flags: [...flags] }),
  };
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
