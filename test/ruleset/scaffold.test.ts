import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { clean } from '../../src/clean.ts';
import { loadLexicon, loadRules } from '../../src/load-rules.ts';
import { openPage } from '../../src/page/open.ts';
import { checkFiles } from '../../src/ruleset/check-files.ts';
import { lint } from '../../src/ruleset/lint/lint.ts';
import { parseRuleFile } from '../../src/ruleset/parse.ts';
import { scaffold } from '../../src/ruleset/scaffold/scaffold.ts';

const ruleset = await loadRules();
const lexicon = await loadLexicon();

function scaffoldFor(seed: string): string {
  const bytes = readFileSync(new URL(`../../seeds/${seed}`, import.meta.url));
  const mediaType = seed.endsWith('.html') ? 'text/html' : 'text/plain';
  const url = 'https://www.quay.example/a';
  const capture = makeCapture({ bytes, key: seed, mediaType, url, origin: { file: seed } });
  const outcome = clean(capture, ruleset, { allTypes: true });
  if (outcome.outcome !== 'record') throw new Error(`${seed}: ${outcome.outcome}`);
  return scaffold(openPage(capture), { kept: outcome.record.blocks, removed: outcome.removed });
}

test.each(['mercado.html', 'gletscher.html', 'kanal.txt', 'harbour-bridge.txt'])(
  'the file made from %s loads, passes its own examples and lint',
  seed => {
    const path = 'quay.yaml';
    const file = parseRuleFile(path, scaffoldFor(seed));
    expect(file.hosts).toEqual(['quay.example']);
    const files = [{ path, digest: path, file }];
    expect([...checkFiles(files, lexicon), ...lint(files)]).toEqual([]);
  },
);
