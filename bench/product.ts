import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Finder from '../src/finder/model.ts';
import type * as TextFinder from '../src/finder/text/model.ts';
import type * as Index from '../src/index.ts';
import type { Capture } from '../src/model/capture.ts';
import type { Outcome } from '../src/model/outcome.ts';
import type * as RuleBook from '../src/ruleset/rule-book.ts';
import { loadCv } from './cv.ts';
import type { BenchPage } from './dataset.ts';

export type Product = typeof Index & typeof Finder & typeof TextFinder & typeof RuleBook;
export type Ruleset = Awaited<ReturnType<Product['loadRules']>>;
export type CleanOptions = Parameters<Product['clean']>[2];

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

/** Loads the product; with `cv`, pages of the training sets are cleaned by weights that never saw their domain. */
export async function loadSubject(from: Source, cv?: string): Promise<Subject> {
  const [folder, extension] = from === 'dist' ? ['../dist/', 'js'] : ['../src/', 'ts'];
  const product = {
    ...((await import(new URL(`${folder}index.${extension}`, import.meta.url).href)) as typeof Index),
    ...((await import(new URL(`${folder}finder/model.${extension}`, import.meta.url).href)) as typeof Finder),
    ...((await import(
      new URL(`${folder}finder/text/model.${extension}`, import.meta.url).href
    )) as typeof TextFinder),
    ...((await import(
      new URL(`${folder}ruleset/rule-book.${extension}`, import.meta.url).href
    )) as typeof RuleBook),
  };
  const shipped = await product.loadRules();
  const folds = cv === undefined ? undefined : await loadCv(product, cv);
  const rulesFor = (page: BenchPage) => folds?.(page) ?? shipped;
  return {
    crossValidated: folds !== undefined,
    capture: (page, bytes) => product.makeCapture(captureParts(page, bytes)),
    clean: (capture, page, options) => product.clean(capture, rulesFor(page), options),
  };
}

function captureParts(page: BenchPage, bytes: Buffer): Omit<Capture, 'id'> {
  const base = { key: page.id, mediaType: page.mediaType, bytes, origin: { file: page.id } };
  return page.url === undefined ? base : { ...base, url: page.url };
}
