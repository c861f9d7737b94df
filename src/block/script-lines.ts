import type { Line } from './lines.ts';

/** Between two lines of a script stand no more others, such as names and values alone in theirs. */
const GAP = 3;
/** Longer lines between them are prose. */
const GAP_WORDS = 12;
/** Scripts that were made small have lines as long, and as many signs of code in them. */
const SMALL_UNITS = 300;
const SMALL_SHARE = 0.08;
const CODE_SIGNS = /[{}()[\];=<>|&_$"':,]{2}|[{};=<>|&_$]/g;

const CODE =
  /[{}]|^[)\]]|[)\]][;,]?$|=>|^\/[/*]|\*\/$|^\* |^@(?:media|import|font-face|charset)\b|^(?:var|let|const|return|if|else|for|try|function)\b.*[;={(]|^[\w-]+\s*:\s*[^;]+;$|^[\w$.]+\s*[=(].*[;,]?$|^["'][\w-]+["']\s*:/;
/** What scripts and style sheets of pages say, and those that tutorials show may say, too. */
const OF_PAGES =
  /\b(?:window|document)\s?[.[]|\bjQuery\b|\$\(|!important|@media\b|@font-face\b|addEventListener|querySelector|createElement|getElementBy|localStorage|\.push\(/;
const STYLE = /[.#][\w-]+\s*\{|\{[^{}:]{0,60}:[^{}]{1,300};/;
/** What only those of pages say. */
const LOADED =
  /\bgtag\(|\bdataLayer\b|\bgoogletag\b|\bfbq\(|\b_gaq\b|sourceURL=|CDATA\[|\badsbygoogle\b|\bwindow\.__|wp-smiley|__NEXT_DATA__|webpack/;
const DATA_OF_PAGE = /"@context"/;
/** Where a page left its scripts, so much code is one of them. */
const LONG_RUN = 10;

/** So many words with nothing of code between them are prose, that stands in one line with a script. */
const PROSE = /(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,30}[,.:!?)"”]{0,2} ["“(]?){30}/u;

/** Lines `from` up to `to`. */
type Run = readonly [from: number, to: number];

/**
 * By line: 1 where it is of a script or style sheet of the page, which programs that ask for all text of a page write
 * out, too. Undefined where a text has none; code that an article shows is none of it.
 */
export function scriptLines(lines: readonly Line[]): Uint8Array | undefined {
  if (!lines.some(({ text }) => text.includes('{'))) return undefined;
  const runs = codeRuns(lines);
  const some = ([from, to]: Run, is: (text: string) => boolean) =>
    lines.slice(from, to).some(({ text }) => is(text));
  if (!runs.some(run => some(run, isLoaded))) return undefined;
  const found = new Uint8Array(lines.length);
  for (const [from, to] of runs)
    if (to - from >= LONG_RUN || some([from, to], isScript))
      for (let at = from; at < to; at++) if (!holdsProse(lines[at]!.text)) found[at] = 1;
  return found;
}

function codeRuns(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  let from = -1;
  let last = -1;
  for (let at = 0; at < lines.length; at++) {
    const { text, words } = lines[at]!;
    if (CODE.test(text) || isMadeSmall(text)) {
      if (from < 0) from = at;
      last = at;
    } else if (from >= 0 && (words > GAP_WORDS || at - last > GAP)) {
      runs.push([from, last + 1]);
      from = -1;
    }
  }
  if (from >= 0) runs.push([from, last + 1]);
  return runs;
}

function isScript(text: string): boolean {
  return (
    [OF_PAGES, STYLE].some(sign => sign.test(text)) || isLoaded(text) || isMadeSmall(text) || isData(text)
  );
}

function isLoaded(text: string): boolean {
  return LOADED.test(text) || (isMadeSmall(text) && (OF_PAGES.test(text) || DATA_OF_PAGE.test(text)));
}

function holdsProse(text: string): boolean {
  return PROSE.test(text) && !isData(text);
}

function isData(text: string): boolean {
  if (!/^[[{].*[\]}];?$/.test(text)) return false;
  try {
    JSON.parse(text.replace(/;$/, ''));
    return true;
  } catch {
    return false;
  }
}

function isMadeSmall(text: string): boolean {
  if (text.length < SMALL_UNITS) return false;
  return (text.match(CODE_SIGNS)?.length ?? 0) >= SMALL_SHARE * text.length;
}
