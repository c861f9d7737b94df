import { makeCapture } from '../capture/capture.ts';
import { PageContext } from '../engine/context.ts';
import { judge } from '../engine/judge.ts';
import type { Resolution } from '../engine/resolution.ts';
import type { Metadata } from '../model/metadata.ts';
import type { Page } from '../model/page.ts';
import { extractMetadata } from '../page/metadata/extract.ts';
import { openPage } from '../page/open.ts';
import type { Lexicon } from './phrases/lexicon.ts';
import { type LoadedRuleFile, RuleBook } from './rule-book.ts';
import type { Example } from './schema.ts';

/**
 * Cleans an example by its own file alone, so that no other rule can hide what the file does, and tells in words
 * what came out otherwise than the example says. Experimental files are run as if they were stable.
 */
export function checkExample(loaded: LoadedRuleFile, example: Example, lexicon: Lexicon): string[] {
  const page = pageOf(loaded, example);
  const stable = { ...loaded, file: { ...loaded.file, status: 'stable' as const } };
  const rules = new RuleBook([stable]).forPage(page);
  const repeated = new Set(example.repeated);
  const evidence = {
    repetition: (text: string) => (repeated.size === 0 ? undefined : Number(repeated.has(text))),
  };
  const context = new PageContext(page, lexicon, evidence);
  const metadata = rules.describe(extractMetadata(page, context), context.find);
  context.describe(metadata);
  const { resolution, entries } = judge(context, [], { site: rules.verdicts(context), find: [] });
  const fired = new Set(
    entries.filter(e => !e.idle).map(e => e.verdict.rule.slice(loaded.file.id.length + 1)),
  );
  return [
    ...compareFired(fired, new Set(example.fires)),
    ...compareTexts(example, page, resolution),
    ...compareFields(example, metadata),
  ];
}

function pageOf({ file }: LoadedRuleFile, example: Example): Page {
  const source = example.html ?? example.text ?? '';
  const url = example.url ?? (file.hosts && `https://${file.hosts[0]}/example`);
  const capturedAt = example.capturedAt ?? file.valid?.to ?? file.valid?.from;
  const capture = makeCapture({
    bytes: new TextEncoder().encode(source),
    key: example.name,
    mediaType: example.html === undefined ? 'text/plain' : 'text/html',
    charset: 'utf-8',
    origin: { file: example.name },
    ...(url && { url }),
    ...(capturedAt && { capturedAt }),
  });
  return openPage(capture);
}

function* compareFired(fired: ReadonlySet<string>, expected: ReadonlySet<string>): Iterable<string> {
  for (const id of expected) if (!fired.has(id)) yield `${id} should fire and does not`;
  for (const id of fired) if (!expected.has(id)) yield `${id} fires and should not`;
}

function* compareTexts(example: Example, page: Page, resolution: Resolution): Iterable<string> {
  const pieces = page.blocks.flatMap(({ index, text }) =>
    resolution
      .segments(index)
      .map(s => ({ text: text.slice(s.start, s.end), by: s.removedBy?.verdict.rule })),
  );
  for (const text of example.keeps ?? []) {
    const found = pieces.filter(piece => piece.text.includes(text));
    if (found.length === 0) yield `should stay, but stands in no block as written: "${text}"`;
    else if (found.every(piece => piece.by)) yield `should stay, but ${found[0]!.by} removes it: "${text}"`;
  }
  for (const text of example.drops ?? []) {
    const found = pieces.filter(piece => piece.text.includes(text));
    if (found.length === 0) yield `should go, but stands in no block as written: "${text}"`;
    else if (found.some(piece => !piece.by)) yield `should go, but stays: "${text}"`;
  }
}

function* compareFields({ fields = {} }: Example, metadata: Metadata): Iterable<string> {
  const values: Record<string, unknown> = { ...metadata };
  for (const [name, expected] of Object.entries(fields)) {
    const value = name === 'author' ? metadata.author.map(person => person.name) : values[name];
    if (JSON.stringify(value) === JSON.stringify(expected)) continue;
    yield `${name} should be ${JSON.stringify(expected)} and is ${JSON.stringify(value)}`;
  }
}
