/** `****** A headline ******`, as html2text writes headings: the stars, and what stands between them. */
export const STARRED = /^(\*{1,6}) ([^\s*](?:.*[^\s*])?) \1$/;

const MOST_STARS = 6;
/** Fewer stars are emphasis as well. */
const LEAST_STARS = 4;

/** The level of a heading between stars, one less for each level below; undefined for other lines. */
export function starredLevel(line: string): number | undefined {
  const stars = line.startsWith('****') ? STARRED.exec(line)?.[1]?.length : undefined;
  return stars === undefined || stars < LEAST_STARS ? undefined : 1 + MOST_STARS - stars;
}
