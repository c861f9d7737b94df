import { isUtf8 } from 'node:buffer';
import type { SourceItem } from '../../model/capture.ts';
import { failed, unreadable } from '../failure.ts';
import type { Format, Input } from '../input.ts';
import { maxJson, readItem } from '../item.ts';
import { splitLines, TOO_LONG } from '../lines.ts';

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
  const maxLine = maxJson(options.maxBytes);
  let line = 0;
  for await (const bytes of splitLines(chunks, maxLine)) {
    line++;
    const place = { key: `${file}:${line}`, origin: { file, line } };
    if (bytes === TOO_LONG) yield failed(place.key, place.origin, lineTooLong(maxLine));
    else if (!isBlank(bytes)) yield readItem(() => textOf(bytes, line), place, options);
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every(byte => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function textOf(bytes: Buffer, line: number): string {
  if (!isUtf8(bytes)) throw unreadable('invalid-utf8', 'the line is not UTF-8, as JSON must be');
  const text = bytes.toString('utf8');
  return line === 1 ? text.replace(/^\ufeff/, '') : text;
}

function lineTooLong(maxLine: number): Error {
  return unreadable('line-too-long', `longer than ${maxLine} bytes; --max-bytes raises the limit`);
}
