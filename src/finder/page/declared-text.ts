import type { Block } from '../../model/block.ts';
import { columnOf, ROW_LENGTH } from '../features/names.ts';
import type { FinderInput } from '../finding.ts';

export const DECLARED_FEATURES: readonly string[] = [
  'bodyRatio',
  'bodyFound',
  'describedKept',
  'authors',
  'dated',
  'titleWords',
];

const IN_BODY = columnOf('inDeclaredBody');
const IN_DESCRIPTION = columnOf('inDescription');

/** Declared bodies shorter than this are summaries. In characters. */
const MIN_BODY = 200;

/**
 * One value for each of `DECLARED_FEATURES`: what a page declares about its article, and how far that agrees
 * with what is kept. `matrix`: rows of the blocks' features.
 */
export function declaredFeatures(
  { declared, titles }: FinderInput,
  blocks: readonly Block[],
  kept: Uint8Array,
  matrix: Float32Array,
): number[] {
  let characters = 0;
  let tested = 0;
  let found = 0;
  let described = 0;
  for (const { index, text, words } of blocks) {
    if (!kept[index]) continue;
    characters += text.length;
    const inBody = matrix[index * ROW_LENGTH + IN_BODY]!;
    if (inBody >= 0) tested += words;
    if (inBody === 1) found += words;
    if (matrix[index * ROW_LENGTH + IN_DESCRIPTION] === 1) described = 1;
  }
  const body = declared.articleBody?.length ?? 0;
  return [
    body >= MIN_BODY ? characters / body : -1,
    body >= MIN_BODY && tested > 0 ? found / tested : -1,
    declared.description === undefined ? -1 : described,
    declared.author?.length ?? 0,
    declared.datePublished === undefined ? 0 : 1,
    titles[0]?.split(/\s+/).length ?? 0,
  ];
}
