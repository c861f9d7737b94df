import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readSources, type SourceOptions } from '../../src/capture/source.ts';
import type { Capture, FailedInput, SourceItem } from '../../src/model/capture.ts';

/** A temporary folder with these files in it, gone after the test. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'captures-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export async function readAll(
  inputs: string | readonly string[],
  options: SourceOptions = {},
): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of readSources(typeof inputs === 'string' ? [inputs] : inputs, options))
    items.push(item);
  return items;
}

/** The one capture that the inputs hold. */
export async function readOne(input: string, options: SourceOptions = {}): Promise<Capture> {
  const [item, ...rest] = await readAll(input, options);
  if (item === undefined || rest.length > 0 || !('capture' in item)) {
    throw new Error(`not one capture: ${JSON.stringify([item, ...rest])}`);
  }
  return item.capture;
}

/** The one failure that the inputs end in. */
export async function failureOf(input: string, options: SourceOptions = {}): Promise<FailedInput> {
  const [item, ...rest] = await readAll(input, options);
  if (item === undefined || rest.length > 0 || !('failed' in item)) {
    throw new Error(`not one failure: ${JSON.stringify([item, ...rest])}`);
  }
  return item.failed;
}

/** Items in short: the text of a capture, `!code` of a failure. */
export function brief(items: readonly SourceItem[]): string[] {
  return items.map(item =>
    'capture' in item ? Buffer.from(item.capture.bytes).toString('utf8') : `!${item.failed.code}`,
  );
}
