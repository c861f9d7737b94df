/**
 * Where a link or picture leads: from `](` to the parenthesis that closes it. No blank line, bracket or further link is within;
 * each character can be read in one way only, so that the search is linear.
 */
const TARGET =
  /\]\([ \t]*\n?((?:[a-z][a-z\d+.-]{1,20}:|[/#?.])(?:[^()[\]\n]|\[[^()[\]\n]{0,60}\](?!\()|\n(?!\s*\n)|\([^()\n]{0,300}\)){0,4000})\)/gi;
const LINE_BREAK = /\n\s*/g;
const BLANK = /\s/;
/** The title behind an address. */
const TITLE = /\s+("[\s\S]*")\s*$/;

/**
 * The text with the targets of its links as CommonMark wants them. Programs break lines within addresses, html2text at each
 * hyphen, and leave blanks in them; the address would be text.
 */
export function mendTargets(text: string): string {
  if (!text.includes('](')) return text;
  return text.replace(TARGET, (found, target: string) =>
    BLANK.test(target.trim()) ? `](${mended(target)})` : found,
  );
}

function mended(target: string): string {
  const title = TITLE.exec(target);
  const address = target.slice(0, title?.index ?? target.length).replace(/^<|>$/g, '');
  const whole = address.trim().replace(LINE_BREAK, '').replace(/\s/g, '%20');
  return title ? `${whole} "${plain(title[1]!)}"` : whole;
}

/** Quotes within a title would end it. */
function plain(title: string): string {
  return title.slice(1, -1).replace(LINE_BREAK, ' ').replaceAll('"', '”');
}
