import { RANGES, type Script } from './script-ranges.ts';

export interface ScriptShare {
  script: Script;
  /** Share of the letters that belong to `script`, 0–1; 0 when there are none. */
  share: number;
  /** Letters counted, in UTF-16 units. */
  letters: number;
}

const SCRIPTS: readonly Script[] = [...new Set(RANGES.map(([, script]) => script))];
const COMMON = SCRIPTS.indexOf('Zyyy');

/** Script of every UTF-16 unit, as an index in `SCRIPTS`. */
const TABLE = new Uint8Array(0x10000);
for (const [i, [start, script]] of RANGES.entries()) {
  TABLE.fill(SCRIPTS.indexOf(script), start, RANGES[i + 1]?.[0] ?? 0x10000);
}
TABLE.fill(SCRIPTS.indexOf('Latn'), 0x41, 0x5b).fill(SCRIPTS.indexOf('Latn'), 0x61, 0x7b);
for (const sign of [0xd7, 0xf7, 0x060c, 0x061b, 0x061f, 0x0640, 0x0964, 0x0965, 0x30fb]) TABLE[sign] = COMMON;

/** Text beyond this length says nothing new about its script. */
const ENOUGH = 4000;

/**
 * The script most letters of a text belong to, and its share. Digits, punctuation and signs do not count.
 * Where Han stands with kana, the kana decide: the text is Japanese.
 */
export function scriptOf(text: string): ScriptShare {
  const counts = countScripts(text);
  const kana = SCRIPTS.indexOf('Kana');
  const han = SCRIPTS.indexOf('Hani');
  if (counts[kana]! > 0 && counts[kana]! * 8 >= counts[han]!) {
    counts[kana]! += counts[han]!;
    counts[han] = 0;
  }
  let best = COMMON;
  let letters = 0;
  for (let s = 0; s < counts.length; s++) {
    if (s === COMMON) continue;
    letters += counts[s]!;
    if (best === COMMON || counts[s]! > counts[best]!) best = s;
  }
  if (letters === 0) return { script: 'Zyyy', share: 0, letters };
  return { script: SCRIPTS[best]!, share: counts[best]! / letters, letters };
}

const counts = new Uint32Array(SCRIPTS.length);

/** Good until the next text is counted. */
function countScripts(text: string): Uint32Array {
  counts.fill(0);
  const length = Math.min(text.length, ENOUGH);
  for (let i = 0; i < length; i++) counts[TABLE[text.charCodeAt(i)]!]!++;
  return counts;
}
