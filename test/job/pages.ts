import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import type { SourceItem } from '../../src/model/capture.ts';
import { article } from '../cli/pages.ts';

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'dechrome-job-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export function capture(key: string, headline = `News of ${key}`): SourceItem {
  const bytes = Buffer.from(article(headline));
  return { capture: makeCapture({ key, bytes, mediaType: 'text/html', origin: { file: 'test' } }) };
}

export async function* sourceOf(items: Iterable<SourceItem>): AsyncGenerator<SourceItem> {
  yield* items;
}
