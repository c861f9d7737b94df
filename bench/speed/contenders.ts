import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseDocument } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { parse } from 'parse5';
import type { BenchPage } from '../dataset.ts';
import { plainText } from '../extractors/html-to-text.ts';
import { loadSubject, type Source } from '../product.ts';

/** Work to be timed on one page. Everything it needs is loaded before. */
export type Work = (page: BenchPage, bytes: Buffer) => unknown;

/** Bare parsing is the yardstick: it is what every extractor has to pay at least. */
export const YARDSTICK = 'htmlparser2 DOM';

/** Others decode UTF-8 without asking and stop at their own result: the cheapest honest use of each. */
const OTHERS: Readonly<Record<string, Work>> = {
  [YARDSTICK]: (_page, bytes) => parseDocument(bytes.toString('utf8')),
  'parse5 DOM': (_page, bytes) => parse(bytes.toString('utf8')),
  'html-to-text': (_page, bytes) => plainText(bytes.toString('utf8')),
  'readability on linkedom': (_page, bytes) =>
    new Readability(parseHTML(bytes.toString('utf8')).document).parse(),
  'defuddle on linkedom': (page, bytes) =>
    Defuddle(parseHTML(bytes.toString('utf8')).document, page.url, { useAsync: false }),
};

/** On the HTML sample, in the order of the table. */
export const HTML_CONTENDERS = ['dechrome', ...Object.keys(OTHERS)];

export async function contender(name: string, from: Source): Promise<Work> {
  const other = OTHERS[name];
  if (other) return other;
  const subject = await loadSubject(from);
  return (page, bytes) => subject.clean(subject.capture(page, bytes), page);
}
