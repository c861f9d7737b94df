import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { stringify } from 'yaml';
import { parseJob } from '../../src/job/file/parse.ts';
import { openLedger } from '../../src/job/ledger/ledger.ts';
import { type ExecuteOptions, execute } from '../../src/job/run/execute.ts';
import { article } from '../cli/pages.ts';
import { folder } from './pages.ts';

const silent = pino({ level: 'silent' });

type Settings = Record<string, unknown>;

/** A job in a folder of its own: captures in `in/`, records in `out/`. */
export class Site {
  readonly path = folder();
  private readonly settings: Settings;

  constructor(settings: Settings | ((path: string) => Settings) = {}) {
    this.settings = typeof settings === 'function' ? settings(this.path) : settings;
    mkdirSync(join(this.path, 'in'));
  }

  write(name: string, content: string): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), content);
  }

  /** NDJSON of articles, by id; a text other than its headline makes a page of its own. */
  captures(name: string, items: readonly Record<string, unknown>[]): void {
    const lines = items.map(item => `${JSON.stringify({ html: article(`News of ${item.id}`), ...item })}\n`);
    this.write(`in/${name}`, lines.join(''));
  }

  job(settings: Record<string, unknown> = {}) {
    const { path } = this;
    return parseJob(
      'job.yaml',
      stringify({
        name: 'test',
        sources: { captures: [join(path, 'in')] },
        ledger: join(path, 'ledger.db'),
        workers: 0,
        sinks: { main: { type: 'jsonl', folder: join(path, 'out') } },
        ...this.settings,
        ...settings,
      }),
    );
  }

  async run(settings: Record<string, unknown> = {}, options: Partial<ExecuteOptions> = {}) {
    const { signal } = new AbortController();
    const summary = await execute(this.job(settings), { log: silent, signal, ...options });
    if (!summary) throw new Error('the job did not run');
    return summary;
  }

  /** The lines of an output file. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was written
  out(name: string): any[] {
    const text = readFileSync(join(this.path, 'out', name), 'utf8');
    return text
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line));
  }

  ledger() {
    return openLedger(join(this.path, 'ledger.db'), 'test', { create: false });
  }
}
