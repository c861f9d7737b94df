import { matchesOf } from '../../model/matches.ts';
import type { FindPhrases } from '../../page/metadata/find-phrases.ts';

const WORD = /(?<=\s)[\p{Lu}\p{Lo}]/gu;
/** A credit before it is no longer, and so is the label; in UTF-16 units. */
const REACH = 90;
const LABEL = 40;

/** Where the label of a caption stands behind the credit that a line begins with: `Image source, Name Image caption, …`. */
export function labelledCaption(text: string, find: FindPhrases): number | undefined {
  const at = matchesOf(text.slice(0, REACH), WORD).find(({ index }) =>
    find(text.slice(index, index + LABEL)).some(
      ({ class: is, start }) => is === 'caption-label' && start === 0,
    ),
  );
  return at?.index;
}
