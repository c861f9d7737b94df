import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../metrics.ts';
import { fixed, table } from '../table.ts';

/** CPU time that loading may take with the cache of parsed rules filled. */
export const MAX_LOAD_MS = 300;

const WORKER = fileURLToPath(new URL('./loading-worker.mjs', import.meta.url));
const BUILT = new URL('../../dist/bundle/', import.meta.url).href;
const SITES = 2000;
const ROUNDS = 9;

/** CPU ms of one process: its imports, `loadRules`, and cleaning one page. */
interface Run {
  importMs: number;
  loadMs: number;
  pageMs: number;
}

export interface Loading {
  /** Before anything is in the cache. */
  cold: Run;
  /** Medians: with the site files, and with those alone that come with Dechrome. */
  warm: Run;
  few: Run;
}

/** Loads the shipped rules and 2,000 site files, again and again in fresh processes, and always the built code. */
export function measureLoading(): Loading {
  const folder = mkdtempSync(join(tmpdir(), 'loading-'));
  const sites = join(folder, 'sites');
  const run = (...dirs: string[]) =>
    JSON.parse(
      execFileSync(process.execPath, [WORKER, BUILT, ...dirs], {
        encoding: 'utf8',
        env: { ...process.env, XDG_CACHE_HOME: folder },
      }),
    ) as Run;
  try {
    mkdirSync(sites);
    for (let i = 0; i < SITES; i++) writeFileSync(join(sites, `site-${i}.example.yaml`), siteFile(i));
    const cold = run(sites);
    const runs = Array.from({ length: ROUNDS }, () => ({ warm: run(sites), few: run() }));
    return { cold, warm: medians(runs.map(of => of.warm)), few: medians(runs.map(of => of.few)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function medians(runs: readonly Run[]): Run {
  const of = (key: keyof Run) => median(runs.map(run => run[key]));
  return { importMs: of('importMs'), loadMs: of('loadMs'), pageMs: of('pageMs') };
}

/** A file of the usual size, with rules of every kind. */
const siteFile = (i: number) => `format: 1
id: site-${i}.example
hosts: [site-${i}.example]
signatures: [' - Site Number ${i}']
summary: Site ${i}, article pages
dom:
  content: [article .story-${i}, main]
  drop:
    - { id: share, select: [.share-${i}, '.social > ul'], category: share-widget }
    - { id: related, select: '.more-${i}', category: related-teaser }
  fields: { headline: h1, author: .byline-${i} a, datePublished: time@datetime }
text:
  drop: [{ id: join, match: { anyOf: ['To join the talk on Site ${i}'], maxWords: 12 }, category: login-prompt }]
  strip: [{ id: suffix, match: { endsWith: ' - Site Number ${i}' }, category: metadata-line }]
examples:
  - name: the invitation goes
    text: |
      The ferry of site ${i} was late.

      To join the talk on Site ${i}, log in
    keeps: ['The ferry of site ${i} was late.']
    drops: ['To join the talk on Site ${i}, log in']
    fires: [join]
  - name: somebody talks in prose
    text: To join the talk she had to cross the river ${i} times.
    keeps: [To join the talk she had]
    fires: []
`;

export function printLoading({ cold, warm, few }: Loading): string {
  const row = (name: string, { importMs, loadMs, pageMs }: Run) => [
    name,
    fixed(importMs, 0),
    fixed(loadMs, 0),
    fixed(pageMs, 2),
  ];
  const rows = [
    row(`${SITES} more site files, nothing cached`, cold),
    row(`${SITES} more site files`, warm),
    row('shipped rules alone', few),
  ];
  const header = ['CPU ms', 'imports', 'loadRules', 'a page'];
  return `\n## Loading: at most ${MAX_LOAD_MS} ms with ${SITES} site files\n\n${table(header, rows)}`;
}
