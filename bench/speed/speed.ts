import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { NURSERY } from '../../src/job/pool/child.ts';
import { median } from '../metrics.ts';
import type { Source } from '../product.ts';
import { fixed, table } from '../table.ts';
import { HTML_CONTENDERS, YARDSTICK } from './contenders.ts';

/** What a worker is to run. */
export interface Race {
  contender: string;
  data: string;
  set: string;
  pages: number;
  from: Source;
}

/** One pass over all pages: CPU time of the whole process, garbage collection included. */
export interface Lap {
  cpuMs: number;
  pages: number;
  bytes: number;
}

/** Medians over the rounds. */
export interface Speed {
  contender: string;
  msPerPage: number;
  megabytesPerSecond: number;
  /** Times the bare parse of the same pages, lap against lap of the same round; absent for text. */
  timesYardstick?: number;
}

export interface SpeedOptions {
  data: string;
  from: Source;
  pages: number;
  rounds: number;
}

/** Our code beside bare parsing and other extractors on one sample of wcxb-dev, and alone on flat text. */
export async function measureSpeed(options: SpeedOptions): Promise<{ html: Speed[]; text: Speed[] }> {
  const html = await race(HTML_CONTENDERS, 'wcxb-dev', options);
  return { html, text: await race(['dechrome'], 'flat', { ...options, pages: Number.MAX_SAFE_INTEGER }) };
}

/** Laps are run one after the other, never two at once, in an order that turns round with every round. */
async function race(names: readonly string[], set: string, options: SpeedOptions): Promise<Speed[]> {
  const { data, from, pages, rounds } = options;
  const workers = new Map<string, ChildProcess>();
  const laps = new Map<string, Lap[]>(names.map(name => [name, []]));
  try {
    for (const name of names) workers.set(name, await start({ contender: name, data, set, pages, from }));
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? names : [...names].reverse();
      for (const name of order) laps.get(name)!.push(await runLap(workers.get(name)!));
    }
  } finally {
    for (const worker of workers.values()) worker.kill();
  }
  return names.map(name => speedOf(name, laps.get(name)!, laps.get(YARDSTICK)));
}

/** As the product's own workers have it, for all alike; see src/job/pool/child.ts. */
const NODE_FLAGS = [`--max-semi-space-size=${NURSERY}`];

async function start(race: Race): Promise<ChildProcess> {
  const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
    execArgv: [...process.execArgv, ...NODE_FLAGS],
  });
  worker.send(race);
  await answer(worker);
  return worker;
}

async function runLap(worker: ChildProcess): Promise<Lap> {
  worker.send('lap');
  return (await answer(worker)) as Lap;
}

async function answer(worker: ChildProcess): Promise<unknown> {
  const ended = once(worker, 'exit').then(() => {
    throw new Error('a timed process ended before its work was done');
  });
  const [message] = (await Promise.race([once(worker, 'message'), ended])) as [unknown];
  ended.catch(() => {});
  return message;
}

function speedOf(contender: string, laps: readonly Lap[], yardstick: readonly Lap[] | undefined): Speed {
  const msPerPage = median(laps.map(lap => lap.cpuMs / lap.pages));
  const megabytesPerSecond = median(laps.map(lap => lap.bytes / 1000 / lap.cpuMs));
  if (!yardstick) return { contender, msPerPage, megabytesPerSecond };
  const timesYardstick = median(laps.map((lap, i) => lap.cpuMs / yardstick[i]!.cpuMs));
  return { contender, msPerPage, megabytesPerSecond, timesYardstick };
}

export function printSpeed({ html, text }: { html: Speed[]; text: Speed[] }): string {
  const ours = html[0]!.msPerPage;
  const rows = html.map(({ contender, msPerPage, megabytesPerSecond, timesYardstick }) => [
    contender,
    fixed(msPerPage, 2),
    fixed(megabytesPerSecond, 1),
    fixed(timesYardstick, 2),
    fixed(msPerPage / ours, 2),
  ]);
  const header = ['', 'CPU ms/page', 'MB/s', `× ${YARDSTICK}`, '× dechrome'];
  const flat = text.map(of => [of.contender, fixed(of.msPerPage, 2), fixed(of.megabytesPerSecond, 1)]);
  return [
    '\n## Speed on wcxb-dev\n',
    table(header, rows),
    '\n## Speed on flat text\n',
    table(header.slice(0, 3), flat),
  ].join('\n');
}
