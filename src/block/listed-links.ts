/** A line of the list of addresses that text browsers put below a page. */
const LISTED =
  /^(?:\[(\d{1,4})\]|(\d{1,4})\.)\s*(?:https?|ftp|file|mailto|tel|sms|whatsapp|javascript|data|about):/;
/** What a link is called, as elinks has it in a line above the address. */
const TITLED = /^(\d{1,4})\. \S/;
const ADDRESS = /^(?:https?|ftp|file|mailto):\S+$/;
const LEAST_LISTED = 3;
/** Lines between a titled address and one that is not. */
const NEAR = 10;

/** By line, the numbers in the list of addresses below a text; undefined where there is none. */
export function listedNumbers(lines: readonly { text: string }[]): ReadonlyMap<number, string> | undefined {
  const listed = new Map<number, string>();
  for (let at = 0; at < lines.length; at++) {
    const number = listedNumber(lines[at]!.text);
    if (number !== undefined) listed.set(at, number);
  }
  if (listed.size < LEAST_LISTED) return undefined;
  addTitled(listed, lines);
  return listed;
}

/** Notes of an article may look so, too: only what stands among addresses without a title is of the list. */
function addTitled(listed: Map<number, string>, lines: readonly { text: string }[]): void {
  const bare = [...listed.keys()];
  const last = Math.min(lines.length - 2, bare.at(-1)! + NEAR);
  for (let at = Math.max(0, bare[0]! - NEAR); at <= last; at++) {
    if (listed.has(at) || !ADDRESS.test(lines[at + 1]!.text)) continue;
    const number = TITLED.exec(lines[at]!.text)?.[1];
    if (number !== undefined) listed.set(at, number).set(at + 1, number);
  }
}

/** The number before the address that a line is; undefined for other lines. The address may have blanks in it. */
export function listedNumber(text: string): string | undefined {
  const found = mayBeListed(text.charCodeAt(0)) ? LISTED.exec(text) : null;
  return found?.[1] ?? found?.[2];
}

/** A bracket or a figure. */
function mayBeListed(unit: number): boolean {
  return unit === 0x5b || (unit >= 0x30 && unit <= 0x39);
}
