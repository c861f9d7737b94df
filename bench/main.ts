import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isHtmlSet, type Selection, select } from './dataset.ts';
import { PEERS } from './extractors/extractor.ts';
import { guarded, raised, readFloors, undercut, writeFloors } from './floors.ts';
import { measure } from './measure.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { describePage, describeWorst, goodness } from './pages.ts';
import { printAccuracy, printOwn, printPeers } from './print.ts';
import { loadSubject } from './product.ts';
import { REFERENCES } from './references/references.ts';
import { type ExtractorReport, extractorReport, ownReport } from './report.ts';
import type { PageResult } from './result.ts';
import { MAX_LOAD_MS, measureLoading, printLoading } from './speed/loading.ts';
import { measureScaling, printScaling, superlinear } from './speed/scaling.ts';
import { measureSpeed, printSpeed } from './speed/speed.ts';

const FLOORS = fileURLToPath(new URL('./floors.json', import.meta.url));

/** Our own results over the sets of the chosen parts. */
function own(options: Options): Promise<PageResult[]> {
  const { parts } = options;
  const wanted = (set: string) => parts.has(isHtmlSet(set) ? 'accuracy' : 'text');
  return run('dechrome', options, options.selection.sets.filter(wanted));
}

function run(extractor: string, options: Options, sets: readonly string[]): Promise<PageResult[]> {
  const { from, cv, promises, jobs } = options;
  const selection: Selection = { ...options.selection, sets };
  return measure({ extractor, selection, from, promises, ...(cv === undefined ? {} : { cv }) }, jobs);
}

/** Accuracy of our code, then of the others; whether no floor was undercut. */
async function accuracy(options: Options, report: Record<string, unknown>): Promise<boolean> {
  if (!options.parts.has('accuracy') && !options.parts.has('text')) {
    await beside(options, report);
    return true;
  }
  const results = await own(options);
  const ours = extractorReport('dechrome', results);
  const details = ownReport(results);
  const crossValidated = options.cv !== undefined;
  Object.assign(report, { accuracy: ours, own: details, pages: results });
  console.log(printAccuracy(ours, crossValidated));
  console.log(printOwn(details, crossValidated));
  await beside(options, report, ours);
  if (options.worst > 0) console.log(await worst(options, results));
  return floors(options, guarded(ours, details, crossValidated));
}

/** Peers where asked for; the line rules wherever flat text is measured. */
async function beside(options: Options, report: Record<string, unknown>, ours?: ExtractorReport) {
  const { sets } = options.selection;
  const text = options.parts.has('text') ? sets.filter(set => !isHtmlSet(set)) : [];
  const others = [
    ...(text.length > 0 ? REFERENCES.map(({ name }) => [name, text] as const) : []),
    ...(options.parts.has('peers')
      ? Object.keys(PEERS).map(name => [name, sets.filter(isHtmlSet)] as const)
      : []),
  ];
  if (others.length === 0) return;
  const reports = ours ? [ours] : [];
  for (const [name, its] of others) reports.push(extractorReport(name, await run(name, options, its)));
  report.peers = reports.filter(of => of !== ours);
  console.log(printPeers(reports, options.cv !== undefined));
}

async function worst(options: Options, results: readonly PageResult[]): Promise<string> {
  const subject = await loadSubject(options.from, options.cv);
  const byKey = new Map(select(options.selection).map(page => [`${page.set} ${page.id}`, page]));
  const chosen = [...results].sort((a, b) => goodness(a) - goodness(b)).slice(0, options.worst);
  const pairs = chosen.flatMap(result => {
    const page = byKey.get(`${result.set} ${result.id}`);
    return page ? [[page, result] as [typeof page, PageResult]] : [];
  });
  return `\n## The worst pages (+ too much, - missing)\n\n${describeWorst(subject, pairs)}`;
}

async function onePage(options: Options): Promise<void> {
  const subject = await loadSubject(options.from, options.cv);
  const results = await run('dechrome', { ...options, jobs: 1 }, options.selection.sets);
  if (results.length === 0) throw new Error(`--page: no page ${options.page} in ${options.selection.sets}`);
  select(options.selection).forEach((page, i) => {
    console.log(describePage(subject, page, results[i]!));
  });
}

/** Whether no floor was undercut. */
function floors(options: Options, measured: Record<string, number>): boolean {
  if ((options.floors || options.raiseFloors) && options.partial)
    throw new Error('floors hold for whole sets; leave out --type and --limit');
  if (options.raiseFloors) writeFloors(FLOORS, raised(readFloors(FLOORS), measured));
  const table = options.floors ? undercut(readFloors(FLOORS), measured) : undefined;
  if (options.floors) console.log(`\n${table ?? 'No floor undercut.'}`);
  return table === undefined;
}

async function speed(options: Options, report: Record<string, unknown>): Promise<void> {
  const { selection, from, speedPages: pages, speedRounds: rounds } = options;
  const result = await measureSpeed({ data: selection.data, from, pages, rounds });
  report.speed = result;
  console.log(printSpeed(result));
}

/** Whether time grew with size on every shape. */
async function scaling({ from }: Options, report: Record<string, unknown>): Promise<boolean> {
  const result = await measureScaling(from);
  report.scaling = result;
  console.log(printScaling(result));
  return superlinear(result).length === 0;
}

/** Whether rules were loaded in time. */
function loading(report: Record<string, unknown>): boolean {
  const result = measureLoading();
  report.loading = result;
  console.log(printLoading(result));
  return result.warm.loadMs <= MAX_LOAD_MS;
}

/** Runs the parts that were asked for; whether all floors held. */
async function main(options: Options): Promise<boolean> {
  const { parts, from, cv, json } = options;
  if (options.page !== undefined) {
    await onePage(options);
    return true;
  }
  const report: Record<string, unknown> = { node: process.version, from, cv };
  console.log(`code from ${from}, node ${process.version}`);
  let held = true;
  if (parts.has('accuracy') || parts.has('text') || parts.has('peers'))
    held = await accuracy(options, report);
  if (parts.has('speed')) await speed(options, report);
  if (parts.has('scaling')) held = (await scaling(options, report)) && held;
  if (parts.has('loading')) held = loading(report) && held;
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report)}\n`);
  return held;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) console.log(USAGE);
  else process.exitCode = (await main(options)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
