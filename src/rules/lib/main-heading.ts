import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import { letterKey } from './repeat.ts';

/**
 * Whether a block is a first-level heading that stays, or begins with the headline: pictures of the article stand by it.
 */
export function isMainHeading({ kind, level, index, text }: Block, context: RuleContext): boolean {
  if (kind !== 'heading' || level !== 1) return false;
  const headline = letterKey(context.titles[0] ?? '');
  return context.standing.kept(index) || (headline !== '' && letterKey(text).startsWith(headline));
}
