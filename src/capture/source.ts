import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { glob } from 'tinyglobby';
import type { SourceItem } from '../model/capture.ts';
import { makeCapture } from './capture.ts';

export interface SourceOptions {
  inputFormat?: 'auto' | 'ndjson' | 'html' | 'text' | 'warc';
  htmlField?: string;
  maxBytes?: number;
}

/** Stand-in. */
export async function* readSources(inputs: readonly string[], options: SourceOptions = {}): AsyncIterable<SourceItem> {
  for (const input of inputs) {
    if (input === '-') {
      yield* lines(createInterface({ input: process.stdin }), '-');
      continue;
    }
    const files = (await stat(input)).isDirectory() ? (await glob('**/*', { cwd: input, absolute: true })).sort() : [input];
    for (const file of files) {
      if (/\.(ndjson|jsonl)$/.test(file)) yield* lines(createInterface({ input: createReadStream(file) }), file);
      else {
        let bytes: Buffer = await readFile(file);
        if (file.endsWith('.gz')) bytes = gunzipSync(bytes);
        const mediaType = /\.html?(\.gz)?$/.test(file) || options.inputFormat === 'html' ? 'text/html' : 'text/plain';
        yield { capture: makeCapture({ bytes, key: file, mediaType, origin: { file } }) };
      }
    }
  }
}

async function* lines(source: AsyncIterable<string>, file: string): AsyncIterable<SourceItem> {
  let n = 0;
  for await (const text of source) {
    n++;
    if (!text.trim()) continue;
    const item = JSON.parse(text);
    const bytes = Buffer.from(item.html ?? item.text);
    yield {
      capture: makeCapture({
        bytes,
        key: item.id ?? item.url ?? `${file}:${n}`,
        ...(item.url && { url: item.url }),
        ...(item.capturedAt && { capturedAt: item.capturedAt }),
        mediaType: item.html ? 'text/html' : 'text/plain',
        charset: 'utf-8',
        origin: { file, line: n },
      }),
    };
  }
}
