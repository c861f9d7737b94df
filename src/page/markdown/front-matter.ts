import { createRequire } from 'node:module';
import { readHeaderLines } from './header-lines.ts';

const require = createRequire(import.meta.url);

/** What a header before the text says, by lower-case name. */
export type FrontMatter = ReadonlyMap<string, readonly string[]>;

export interface Parted {
  header: FrontMatter;
  /** The text below the header. */
  body: string;
}

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]{1,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/;
/** The header of web readers that give pages to language models. */
const READER = /^\uFEFF?Title: [^\n]*\n[\s\S]{0,5000}?\nMarkdown Content:[ \t]*(?:\r?\n|$)/;
const READER_LINE = /^([A-Z][A-Za-z ]{2,30}): (.*)$/gm;

const NO_HEADER: FrontMatter = new Map();

/** Parts a header of YAML, or of `Name: value` lines that end with `Markdown Content:`, from the text below it. */
export function partFrontMatter(text: string): Parted {
  const fenced = FENCED.exec(text);
  const header = fenced ? (readYaml(fenced[1]!) ?? readHeaderLines(fenced[1]!)) : undefined;
  if (header) return { header, body: text.slice(fenced![0].length) };
  const reader = READER.exec(text);
  if (!reader) return { header: NO_HEADER, body: text };
  const lines = [...reader[0].matchAll(READER_LINE)];
  return {
    header: new Map(lines.map(([, name, value]) => [name!.toLowerCase(), [value!.trim()]])),
    body: text.slice(reader[0].length),
  };
}

/** Undefined where a text between two rules is no header. */
function readYaml(source: string): FrontMatter | undefined {
  const data = parsed(source);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const entries = Object.entries(data).map(([key, value]) => [key.toLowerCase(), texts(value)] as const);
  return new Map(entries.filter(([, values]) => values.length > 0));
}

/** Scalars stay as they are written: dates would change otherwise. */
function parsed(source: string): unknown {
  // Few pages have a header, and the library takes long to load.
  const { parse } = require('yaml') as typeof import('yaml');
  try {
    return parse(source, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
  } catch {
    return undefined;
  }
}

function texts(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all
    .filter(item => typeof item === 'string')
    .map(item => item.trim())
    .filter(item => item !== '');
}
