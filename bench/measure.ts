import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type BenchPage, type Selection, select } from './dataset.ts';
import { measureOurs } from './extractors/dechrome.ts';
import { type Extractor, PEERS } from './extractors/extractor.ts';
import { loadSubject, type Source } from './product.ts';
import { REFERENCES } from './references/references.ts';
import { judge, type PageResult } from './result.ts';

/** One extractor over a selection of pages. */
export interface Task {
  /** `dechrome`, a peer or a reference. */
  extractor: string;
  selection: Selection;
  from: Source;
  cv?: string;
  promises: boolean;
}

/** Runs the task's pages `slice`, `slice + slices`, … in this process. */
export async function measureSlice(task: Task, slice: number, slices: number): Promise<PageResult[]> {
  const pages = select(task.selection).filter((_, i) => i % slices === slice);
  const measure = await measurer(task);
  const results: PageResult[] = [];
  for (const page of pages) results.push(await guarded(page, measure));
  return results;
}

type Measure = (page: BenchPage) => PageResult | Promise<PageResult>;

async function measurer(task: Task): Promise<Measure> {
  if (task.extractor === 'dechrome') {
    const subject = await loadSubject(task.from, task.cv);
    return page => measureOurs(subject, page, task.promises);
  }
  const extractor: Extractor | undefined =
    (await PEERS[task.extractor]?.()) ?? REFERENCES.find(({ name }) => name === task.extractor);
  if (!extractor) throw new Error(`no extractor is called ${task.extractor}`);
  return async page => judge(page, await extractor.run(page, page.read()));
}

/** An extractor that throws has extracted nothing. */
async function guarded(page: BenchPage, measure: Measure): Promise<PageResult> {
  try {
    return await measure(page);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...judge(page, { text: '', authors: [] }), error: message };
  }
}

/** Spreads a task over `jobs` processes; results come back in page order. */
export async function measure(task: Task, jobs: number): Promise<PageResult[]> {
  console.error(`${task.extractor}: ${task.selection.sets.join(', ')} …`);
  if (jobs <= 1) return measureSlice(task, 0, 1);
  const parts = await Promise.all(Array.from({ length: jobs }, (_, slice) => inChild(task, slice, jobs)));
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Array.from({ length }, (_, i) => parts[i % jobs]![Math.floor(i / jobs)]!);
}

function inChild(task: Task, slice: number, slices: number): Promise<PageResult[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./measure-worker.ts', import.meta.url)));
    let results: PageResult[] | undefined;
    child.on('message', message => {
      results = message as PageResult[];
    });
    child.on('error', reject);
    child.on('exit', code =>
      results ? resolve(results) : reject(new Error(`${task.extractor}: measuring ended with code ${code}`)),
    );
    child.send({ task, slice, slices });
  });
}
