import type { Line } from './lines.ts';
import { isJson } from './page-data.ts';
import { OPENS_BRACKET } from './unit-kinds.ts';

/** Between two lines of a script stand no more others, such as names and values alone in theirs. */
const GAP = 3;
const GAP_WORDS = 2;
/** Where a page left its scripts, so many lines of code are one of them. */
const LONG_RUN = 10;

/** Scripts that were made small have lines as long, and as many signs of code in them. */
const SMALL_UNITS = 300;
const SMALL_SHARE = 0.08;
const CODE_SIGNS = /[{}()[\];=<>|&_$"':,]{2}|[{};=<>|&_$]/g;

const STATEMENT =
  /[{}]|^[)\]]+[;,]?$|[)\]];$|^[\w$.]+\(.*\)[;,]?$|^[\w$.]+\s?=\s?\S|=>|^(?:if|for|while|switch|catch)\s?\(|^(?:var|let|const|return|else|try|function)\b.*[;={(]$/;
const DECLARATION = /^@(?:media|import|font-face|charset)\b|^[\w-]+\s*:\s*[^;]+;$|^["'][\w-]+["']\s*:/;
const REMARK = /^\/[/*]|\*\/$|^\* @/;

/** What scripts and style sheets of pages say, and those that tutorials show may say, too. */
const OF_PAGES =
  /\b(?:window|document)\s?[.[]|\bjQuery\b|\$\(|!important|@media\b|@font-face\b|addEventListener|querySelector|createElement|getElementBy|localStorage|\.push\(/;
const STYLE = /[.#][\w-]+\s*\{|\{[^{}:]{0,60}:[^{}]{1,300};/;
/** What only those of pages say. */
const LOADED =
  /\bgtag\(|\bdataLayer\b|\bgoogletag\b|\bfbq\(|\b_gaq\b|sourceURL=|CDATA\[|\badsbygoogle\b|\b(?:window|self)\.__|wp-smiley|__NEXT_DATA__|webpack|\bgoogle_(?:ad|color)_|\b_uacct\b|urchinTracker|\baddthis_|\bamazon_ad_|\bOAS_|\bdisqus_\w+\s?=/;
const DATA_OF_PAGE = /"@context"|"pageProps"/;
/** Data of such length are no example. */
const LONG_DATA = 5000;

/** So many words with nothing of code between them are prose, that stands in one line with a script. */
const PROSE = /(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,30}[,.:!?)"”]{0,2} ["“(]?){30}/u;
const PROSES = new RegExp(PROSE, 'gu');

type Said = Pick<Line, 'text' | 'words'>;

/** What a line is, each with all before it: code, code of a page, code that only pages have. */
const CODE = 1;
const SCRIPT = 2;
const PAGE_SCRIPT = 3;

/**
 * By line: 1 where it is of a script or style sheet of the page, which programs that ask for all text of a page write
 * out, too. Undefined where a text has none; code that an article shows is none of it.
 */
export function scriptLines(lines: readonly Line[]): Uint8Array | undefined {
  if (!lines.some(line => hasBrace(line) || (line.text.endsWith(';') && isLoaded(line.text))))
    return undefined;
  return scriptsAmong(lines, holdsProse);
}

/** The same of any texts, such as the paragraphs of Markdown; `isProse` tells those that stay all the same. */
export function scriptsAmong(
  texts: readonly Said[],
  isProse: (text: string) => boolean,
): Uint8Array | undefined {
  const kinds = Uint8Array.from(texts, ({ text }) => kindOf(text));
  if (!kinds.includes(PAGE_SCRIPT)) return undefined;
  const found = new Uint8Array(texts.length);
  for (const [from, to] of runsOf(texts, kinds)) {
    const run = kinds.subarray(from, to);
    if (run.every(kind => kind < SCRIPT) && run.filter(kind => kind === CODE).length < LONG_RUN) continue;
    for (let at = from; at < to; at++) if (!isProse(texts[at]!.text)) found[at] = 1;
  }
  return found;
}

/** Whether a line has what blocks of code begin with. */
export function hasBrace({ text, kinds }: Line): boolean {
  return (kinds & OPENS_BRACKET) !== 0 && text.includes('{');
}

function kindOf(text: string): number {
  const small = isMadeSmall(text);
  if (!small && ![STATEMENT, DECLARATION, REMARK].some(sign => sign.test(text))) return 0;
  const ofPages = OF_PAGES.test(text);
  if (isLoaded(text) || (small && (ofPages || DATA_OF_PAGE.test(text)))) return PAGE_SCRIPT;
  if (text.length >= LONG_DATA && isData(text)) return PAGE_SCRIPT;
  return small || ofPages || STYLE.test(text) || (text.length < LONG_DATA && isData(text)) ? SCRIPT : CODE;
}

/** Lines of code from one up to another, with what stands between them. */
function runsOf(lines: readonly Said[], kinds: Uint8Array): [from: number, to: number][] {
  const runs: [from: number, to: number][] = [];
  let from = -1;
  let to = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && kinds[at]! > 0) {
      if (from < 0) from = at;
      to = at + 1;
    } else if (from >= 0 && (at === lines.length || lines[at]!.words > GAP_WORDS || at - to >= GAP)) {
      runs.push([from, to]);
      from = -1;
    }
  }
  return runs;
}

/** Whether a text has what only scripts of pages have. */
export function isLoaded(text: string): boolean {
  return LOADED.test(text);
}

/** How many characters of a text are prose. */
export function proseIn(text: string): number {
  return text.match(PROSES)?.reduce((sum, { length }) => sum + length, 0) ?? 0;
}

export function holdsProse(text: string): boolean {
  return PROSE.test(text) && !isData(text);
}

function isData(text: string): boolean {
  return /^[[{].*[\]}];?$/.test(text) && isJson(text.replace(/;$/, ''));
}

function isMadeSmall(text: string): boolean {
  if (text.length < SMALL_UNITS) return false;
  return (text.match(CODE_SIGNS)?.length ?? 0) >= SMALL_SHARE * text.length;
}
