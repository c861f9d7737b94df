import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { clean } from '../../src/clean.ts';
import { loadRules } from '../../src/load-rules.ts';
import type { Outcome, RecordOutcome } from '../../src/model/outcome.ts';

const ROOT = join(import.meta.dirname, 'pages');
const rules = await loadRules();

function cleaned(path: string): Outcome {
  const bytes = readFileSync(join(ROOT, path));
  const mediaType = path.endsWith('.txt') ? 'text/plain' : 'text/html';
  return clean(makeCapture({ bytes, key: path, mediaType, origin: { file: path } }), rules);
}

/** The folder of a page names its outcome: `record`, or the reason of the rejection. */
describe.each(readdirSync(ROOT))('pages that give %s', expected => {
  it.each(readdirSync(join(ROOT, expected)))('%s', file => {
    const outcome = cleaned(`${expected}/${file}`);
    expect(outcome.outcome === 'rejected' ? outcome.reason : outcome.outcome).toBe(expected);
  });
});

describe('an article that breaks off before a paywall', () => {
  it.each(['en-stub-with-lead.html', 'en-stub.txt'])('gives a record that says so: %s', file => {
    const outcome = cleaned(`record/${file}`);
    expect(outcome).toMatchObject({
      outcome: 'record',
      record: { isAccessibleForFree: false, quality: { flags: ['paywalled'] } },
    });
  });

  it('has none of what the paywall offers', () => {
    const outcome = cleaned('record/fr-debut-et-offres.html');
    expect(outcome).toMatchObject({ outcome: 'record', record: { quality: { flags: ['paywalled'] } } });
    const { articleBody } = (outcome as RecordOutcome).record;
    expect(articleBody).toContain('Il en a rempli quatorze seaux');
    for (const offer of ['Pour continuer', 'dans la poche', 'trente rédacteurs'])
      expect(articleBody).not.toContain(offer);
  });

  it('is not taken for one where the article merely speaks of paying', () => {
    const outcome = cleaned('record/fr-paywall-debat.html');
    expect(outcome).toMatchObject({ outcome: 'record', record: { quality: { flags: [] } } });
    expect(outcome).not.toHaveProperty('record.isAccessibleForFree');
  });
});
