import { checkExample } from './examples.ts';
import type { Lexicon } from './phrases/lexicon.ts';
import type { LoadedRuleFile } from './rule-book.ts';
import type { Example } from './schema.ts';

const MIN_EXAMPLES = 2;

/** Something about a rule file that has to be mended. */
export interface Problem {
  path: string;
  /** Name of the example, where it is about one. */
  example?: string;
  message: string;
}

/** Runs all examples of all files; reports those that fail, and files whose examples prove too little. */
export function* checkFiles(files: readonly LoadedRuleFile[], lexicon: Lexicon): Iterable<Problem> {
  const seen = new Map<string, string>();
  for (const loaded of files) {
    const { path, file } = loaded;
    const examples = file.examples ?? [];
    for (const message of weaknesses(examples)) yield { path, message };
    for (const example of examples) {
      const problem = (message: string): Problem => ({ path, example: example.name, message });
      const source = JSON.stringify([example.text, example.html, example.url, example.capturedAt]);
      const twin = seen.get(source);
      if (twin !== undefined) yield problem(`is the same capture as ${twin}`);
      else seen.set(source, `"${example.name}" of ${path}`);
      for (const message of checkExample(loaded, example, lexicon)) yield problem(message);
    }
  }
}

function* weaknesses(examples: readonly Example[]): Iterable<string> {
  if (examples.length < MIN_EXAMPLES) yield `has ${examples.length} examples; give at least ${MIN_EXAMPLES}`;
  if (!examples.some(isNearMiss))
    yield 'has no near miss: an example with text under keeps in which no rule fires';
  const names = examples.map(example => example.name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) yield `has two examples with the name "${twice}"`;
}

/** Something like what the rules are after, which they must leave alone; the content may end anywhere. */
function isNearMiss({ keeps = [], fires }: Example): boolean {
  return keeps.length > 0 && fires.every(id => id === 'content');
}
