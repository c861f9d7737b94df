import { isUtf8 } from 'node:buffer';
import type { SourceItem } from '../../model/capture.ts';
import { factsOf } from '../facts.ts';
import { failed, unreadable } from '../failure.ts';
import { type Format, type Input, pageItem } from '../input.ts';
import { itemParts, keyOf } from '../item.ts';
import { splitLines, TOO_LONG } from '../lines.ts';

/** JSON writes a character beyond ASCII in up to three times its bytes. */
const LINE_FACTOR = 4;

/** One JSON item a line, yielded as the lines arrive; a bad line fails alone. */
export const ndjson: Format = {
  extensions: ['.ndjson', '.jsonl'],
  sniff: head => /^(?:\xef\xbb\xbf)?\s*\{[ \t]*["}]/.test(head.toString('latin1')),
  read: readLines,
};

/** The items of a stream of lines. */
export async function* readLines({
  file,
  chunks,
  options,
}: Pick<Input, 'file' | 'chunks' | 'options'>): AsyncGenerator<SourceItem> {
  const maxLine = Math.max(options.maxBytes * LINE_FACTOR, 65_536);
  let line = 0;
  for await (const bytes of splitLines(chunks, maxLine)) {
    line++;
    if (bytes === TOO_LONG) yield failed(`${file}:${line}`, { file, line }, lineTooLong(maxLine));
    else if (bytes.length > 0) yield* readLine(bytes, { file, line }, options);
  }
}

function* readLine(
  bytes: Buffer,
  origin: { file: string; line: number },
  options: Input['options'],
): Generator<SourceItem> {
  let key = `${origin.file}:${origin.line}`;
  try {
    const text = textOf(bytes, origin.line);
    if (text.trim() === '') return;
    const item = parse(text);
    key = keyOf(item) ?? key;
    yield pageItem(
      { key, origin, ...factsOf(item), ...itemParts(item, options.htmlField) },
      options.maxBytes,
    );
  } catch (error) {
    yield failed(key, origin, error);
  }
}

function textOf(bytes: Buffer, line: number): string {
  if (!isUtf8(bytes)) throw unreadable('invalid-utf8', 'the line is not UTF-8, as JSON must be');
  const text = bytes.toString('utf8');
  return line === 1 ? text.replace(/^\ufeff/, '') : text;
}

function parse(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable('invalid-json', `not JSON (${(error as Error).message})`, error);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw unreadable('invalid-item', 'not a JSON object; give {"url", "html"} or {"url", "text"}');
}

function lineTooLong(maxLine: number): Error {
  return unreadable('line-too-long', `longer than ${maxLine} bytes; --max-bytes raises the limit`);
}
