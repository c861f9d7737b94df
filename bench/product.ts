import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Product from '../src/index.ts';
import type { Capture } from '../src/model/capture.ts';
import type { Outcome } from '../src/model/outcome.ts';
import type { BenchPage } from './dataset.ts';

export type Ruleset = Awaited<ReturnType<typeof Product.loadRules>>;
export type CleanOptions = Parameters<typeof Product.clean>[2];

/** The product under measurement. */
export interface Subject {
  /** Where its code came from and whether its model saw the pages it is measured on. */
  crossValidated: boolean;
  capture(page: BenchPage, bytes: Buffer): Capture;
  clean(capture: Capture, page: BenchPage, options?: CleanOptions): Outcome;
}

/** `dist` is what users run; `src` runs through tsx, which is slower but needs no build. */
export type Source = 'src' | 'dist';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(file => file.isFile());
  return Math.max(...files.map(file => statSync(join(file.parentPath, file.name)).mtimeMs));
}

/** `dist` where it is newer than every source file, else `src`. */
export function freshSource(): Source {
  const built = at('../dist/index.js');
  return existsSync(built) && newest(at('../dist')) >= newest(at('../src')) ? 'dist' : 'src';
}

/** Weights trained without a page's own domain, by page id; see `bench/cv.ts`. */
interface CrossValidation {
  loadCv(folder: string): Promise<(id: string) => Ruleset>;
}

/** Loads the product; with `cv`, wcxb-dev pages are cleaned by weights that never saw their domain. */
export async function loadSubject(from: Source, cv?: string): Promise<Subject> {
  const entry = from === 'dist' ? '../dist/index.js' : '../src/index.ts';
  const product = (await import(new URL(entry, import.meta.url).href)) as typeof Product;
  const shipped = await product.loadRules();
  const folds = cv === undefined ? undefined : await loadFolds(cv);
  const rulesFor = (page: BenchPage) => (folds && fromWcxb(page) ? folds(page.id) : shipped);
  return {
    crossValidated: folds !== undefined,
    capture: (page, bytes) => product.makeCapture(captureParts(page, bytes)),
    clean: (capture, page, options) => product.clean(capture, rulesFor(page), options),
  };
}

async function loadFolds(folder: string): Promise<(id: string) => Ruleset> {
  const module = new URL('./cv.ts', import.meta.url).href;
  return ((await import(module)) as CrossValidation).loadCv(folder);
}

/** Sets that are made of wcxb-dev pages, on which the finder is trained. */
export const fromWcxb = (page: { set: string }): boolean =>
  page.set !== 'traf' && !page.set.includes('fundus');

function captureParts(page: BenchPage, bytes: Buffer): Omit<Capture, 'id'> {
  const base = { key: page.id, mediaType: page.mediaType, bytes, origin: { file: page.id } };
  return page.url === undefined ? base : { ...base, url: page.url };
}
