import type { Block } from '../../model/block.ts';

/** Whether a block is a heading of the first level that a browser shows. */
export function isMainHeading({ kind, level, hidden }: Block): boolean {
  return kind === 'heading' && level === 1 && !hidden;
}
