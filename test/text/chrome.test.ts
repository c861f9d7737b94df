import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { clean } from '../../src/clean.ts';
import { loadRules } from '../../src/load-rules.ts';

/** One text a language: an article with the four kinds of chrome in it, a line `@@@`, then `category: line`. */
const FOLDER = new URL('./chrome/', import.meta.url);

const ruleset = await loadRules();

const cases = readdirSync(FOLDER).map(file => {
  const [text = '', expected = ''] = readFileSync(new URL(file, FOLDER), 'utf8').split('\n@@@\n');
  const chrome = expected
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const at = line.indexOf(': ');
      return { category: line.slice(0, at), line: line.slice(at + 2) };
    });
  return { language: file.replace('.txt', ''), text, chrome };
});

function removedFrom(text: string, key: string): string[] {
  const capture = makeCapture({
    bytes: Buffer.from(text),
    key,
    mediaType: 'text/plain',
    charset: 'utf-8',
    origin: { file: key },
  });
  const outcome = clean(capture, ruleset, { allTypes: true });
  return outcome.outcome === 'quarantined' ? [] : outcome.removed.map(removal => removal.text);
}

describe('chrome in flat text', () => {
  it('has a text in every language of the phrases', () => {
    const languages = ruleset.lexicon.languages.filter(language => language !== 'und');
    expect(cases.map(({ language }) => language).sort()).toEqual([...languages].sort());
  });

  it('finds at least 95 % of each kind, and takes nothing else', () => {
    const missed: string[] = [];
    const wrong: string[] = [];
    const counts = new Map<string, number>();
    for (const { language, text, chrome } of cases) {
      const removed = new Set(removedFrom(text, language));
      for (const { category, line } of chrome) {
        counts.set(category, (counts.get(category) ?? 0) + 1);
        if (!removed.delete(line)) missed.push(`${category} ${language}: ${line}`);
      }
      wrong.push(...[...removed].map(line => `${language}: ${line}`));
    }
    expect(wrong).toEqual([]);
    for (const [category, total] of counts) {
      const lost = missed.filter(line => line.startsWith(category));
      expect(lost.length / total, lost.join('\n')).toBeLessThanOrEqual(0.05);
    }
  });
});
