import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { DERIVED_SETS, dataFolder, HTML_SETS, isHtmlSet, type Selection, TEXT_SETS } from './dataset.ts';
import { freshSource, type Source } from './product.ts';

export const USAGE = `npm run bench -- [options]

Parts (without any: --accuracy --text --speed)
  --accuracy            wcxb-dev, traf, fundus and pages in other languages: words, snippets, title, authors,
                        date, outcomes
  --text                flat texts, residues, clean prose and Markdown, beside the line rules of C4 and RefinedWeb
  --speed               CPU time beside bare parsing and other extractors
  --scaling             time of a page doubled, over generated shapes
  --loading             time to load 2,000 site files (the built code)
  --peers               accuracy of the other extractors on the same pages (slow)

Pages
  --data FOLDER         where the sets lie (default ../shared/bench)
  --only SET[,SET]      ${[...HTML_SETS, ...TEXT_SETS, ...DERIVED_SETS].join(', ')}
  --type TYPE           pages of one type (article, forum, product…)
  --limit N             at most N pages of each set, spread over it
  --worst N             the N worst pages, with what is wrong
  --page ID             one page in full, beside its truth

Run
  --from src|dist       which code runs (default: dist when it is newer than src)
  --cv FOLDER           weights by fold: wcxb-dev pages are cleaned by a model that never saw their domain
  --jobs N              processes for accuracy (default 2)
  --no-promises         skip the accounting and the second run
  --speed-pages N       pages in the speed sample (default 150)
  --speed-rounds N      interleaved rounds (default 3)
  --json FILE           everything measured, as JSON
  --floors              exit 1 when a figure is below bench/floors.json
  --raise-floors        raise bench/floors.json to this run's figures; never lowers
`;

const PARTS = ['accuracy', 'text', 'speed', 'scaling', 'loading', 'peers'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  parts: ReadonlySet<Part>;
  selection: Selection;
  /** Only part of the sets is measured, so floors don't apply. */
  partial: boolean;
  from: Source;
  cv: string | undefined;
  jobs: number;
  promises: boolean;
  speedPages: number;
  speedRounds: number;
  worst: number;
  page: string | undefined;
  json: string | undefined;
  floors: boolean;
  raiseFloors: boolean;
}

const FLAGS = {
  ...Object.fromEntries(PARTS.map(part => [part, { type: 'boolean' }] as const)),
  help: { type: 'boolean' },
  data: { type: 'string' },
  only: { type: 'string' },
  type: { type: 'string' },
  limit: { type: 'string' },
  worst: { type: 'string' },
  page: { type: 'string' },
  from: { type: 'string' },
  cv: { type: 'string' },
  jobs: { type: 'string' },
  promises: { type: 'boolean', default: true },
  'speed-pages': { type: 'string' },
  'speed-rounds': { type: 'string' },
  json: { type: 'string' },
  floors: { type: 'boolean' },
  'raise-floors': { type: 'boolean' },
} as const;

type Values = Record<string, string | boolean | undefined>;

/** Reads the command line; undefined when help was asked for. Throws on wrong use. */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({ args: [...args], options: FLAGS, allowNegative: true, strict: true });
  const given = values as Values;
  if (given.help) return undefined;
  const text = (name: string) => given[name] as string | undefined;
  const parts = new Set(PARTS.filter(part => given[part]));
  const narrowed = ['only', 'type', 'limit', 'page'].some(name => given[name] !== undefined);
  const sets = chosenSets(text('only'));
  return {
    parts: parts.size > 0 ? parts : defaultParts(sets, narrowed || given.worst !== undefined),
    selection: selection(text, sets),
    partial: ['type', 'limit', 'page'].some(name => given[name] !== undefined),
    from: source(text('from')),
    cv: text('cv'),
    jobs: count(text, 'jobs') ?? Math.min(2, availableParallelism()),
    promises: given.promises !== false,
    speedPages: count(text, 'speed-pages') ?? 150,
    speedRounds: count(text, 'speed-rounds') ?? 3,
    worst: count(text, 'worst') ?? 0,
    page: text('page'),
    json: text('json'),
    floors: given.floors === true,
    raiseFloors: given['raise-floors'] === true,
  };
}

function chosenSets(only: string | undefined): string[] {
  const all = [...HTML_SETS, ...TEXT_SETS, ...DERIVED_SETS];
  const chosen = only?.split(',') ?? all;
  const unknown = chosen.find(set => !(all as string[]).includes(set));
  if (unknown !== undefined)
    throw new Error(`--only: there is no set ${unknown}; the sets are ${all.join(', ')}`);
  return chosen;
}

function defaultParts(sets: readonly string[], narrowed: boolean): Set<Part> {
  if (!narrowed) return new Set(['accuracy', 'text', 'speed']);
  const parts: Part[] = [];
  if (sets.some(isHtmlSet)) parts.push('accuracy');
  if (!sets.every(isHtmlSet)) parts.push('text');
  return new Set(parts);
}

function selection(text: (name: string) => string | undefined, sets: string[]): Selection {
  const out: Selection = { data: dataFolder(text('data')), sets };
  const type = text('type');
  const id = text('page');
  const limit = count(text, 'limit');
  return {
    ...out,
    ...(type === undefined ? {} : { type }),
    ...(id === undefined ? {} : { id }),
    ...(limit === undefined ? {} : { limit }),
  };
}

function source(from: string | undefined): Source {
  if (from === undefined) return freshSource();
  if (from === 'src' || from === 'dist') return from;
  throw new Error(`--from is src or dist, not ${from}`);
}

function count(text: (name: string) => string | undefined, name: string): number | undefined {
  const value = text(name);
  if (value === undefined) return undefined;
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new Error(`--${name} takes a whole number, not ${value}`);
}
