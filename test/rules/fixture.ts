import { readdirSync, readFileSync } from 'node:fs';

/** A case of one rule: a capture, the exact set of spans the rule removes from it, and text that must stay. */
export interface Fixture {
  rule: string;
  name: string;
  mediaType: string;
  input: string;
  drops: string[];
  keeps: string[];
}

const ROOT = new URL('./cases/', import.meta.url);

/**
 * Reads `cases/<rule>/<case>.(txt|html)`: the capture, a line `@@@`, then lines `drop: …` and `keep: …`, in which `\n` is a line break.
 * The extension gives the media type.
 */
export function readFixtures(): Fixture[] {
  return readdirSync(ROOT).flatMap(rule =>
    readdirSync(new URL(`${rule}/`, ROOT)).map(file => readFixture(rule, file)),
  );
}

function readFixture(rule: string, file: string): Fixture {
  const [input, expected, ...more] = readFileSync(new URL(`${rule}/${file}`, ROOT), 'utf8').split('\n@@@\n');
  if (input === undefined || expected === undefined || more.length > 0)
    throw new Error(`${rule}/${file}: needs one @@@ line`);
  const fixture: Fixture = {
    rule,
    name: `${rule}/${file}`,
    mediaType: file.endsWith('.html') ? 'text/html' : 'text/plain',
    input,
    drops: [],
    keeps: [],
  };
  for (const line of expected.split('\n').filter(line => line !== '')) {
    const [, key, text] = /^(drop|keep): (.+)$/.exec(line) ?? [];
    if (text === undefined) throw new Error(`${rule}/${file}: neither drop nor keep: ${line}`);
    fixture[key === 'drop' ? 'drops' : 'keeps'].push(text.replaceAll('\\n', '\n'));
  }
  if (fixture.drops.length + fixture.keeps.length === 0) throw new Error(`${rule}/${file}: expects nothing`);
  return fixture;
}
