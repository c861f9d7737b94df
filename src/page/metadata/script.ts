/** ISO 15924 codes; Japanese kana and Han are told apart, `Zyyy` is text without letters. */
export type Script =
  | 'Latn'
  | 'Cyrl'
  | 'Grek'
  | 'Armn'
  | 'Hebr'
  | 'Arab'
  | 'Deva'
  | 'Beng'
  | 'Guru'
  | 'Gujr'
  | 'Orya'
  | 'Taml'
  | 'Telu'
  | 'Knda'
  | 'Mlym'
  | 'Sinh'
  | 'Thai'
  | 'Laoo'
  | 'Tibt'
  | 'Mymr'
  | 'Geor'
  | 'Hang'
  | 'Ethi'
  | 'Khmr'
  | 'Kana'
  | 'Hani'
  | 'Zyyy';

export interface ScriptShare {
  script: Script;
  /** Share of the letters that belong to `script`, 0–1; 0 when there are none. */
  share: number;
  /** Letters counted, in UTF-16 units. */
  letters: number;
}

/** Start of a Unicode range and the script of its letters, ascending; each range ends where the next begins. */
const RANGES: readonly (readonly [start: number, script: Script])[] = [
  [0x0000, 'Zyyy'],
  [0x00c0, 'Latn'],
  [0x02b9, 'Zyyy'],
  [0x0370, 'Grek'],
  [0x0400, 'Cyrl'],
  [0x0530, 'Armn'],
  [0x0590, 'Hebr'],
  [0x0600, 'Arab'],
  [0x0700, 'Zyyy'],
  [0x0750, 'Arab'],
  [0x0780, 'Zyyy'],
  [0x08a0, 'Arab'],
  [0x0900, 'Deva'],
  [0x0980, 'Beng'],
  [0x0a00, 'Guru'],
  [0x0a80, 'Gujr'],
  [0x0b00, 'Orya'],
  [0x0b80, 'Taml'],
  [0x0c00, 'Telu'],
  [0x0c80, 'Knda'],
  [0x0d00, 'Mlym'],
  [0x0d80, 'Sinh'],
  [0x0e00, 'Thai'],
  [0x0e80, 'Laoo'],
  [0x0f00, 'Tibt'],
  [0x1000, 'Mymr'],
  [0x10a0, 'Geor'],
  [0x1100, 'Hang'],
  [0x1200, 'Ethi'],
  [0x13a0, 'Zyyy'],
  [0x1780, 'Khmr'],
  [0x1800, 'Zyyy'],
  [0x1c80, 'Cyrl'],
  [0x1c90, 'Geor'],
  [0x1cc0, 'Zyyy'],
  [0x1e00, 'Latn'],
  [0x1f00, 'Grek'],
  [0x2000, 'Zyyy'],
  [0x2c60, 'Latn'],
  [0x2c80, 'Zyyy'],
  [0x2de0, 'Cyrl'],
  [0x2e00, 'Zyyy'],
  [0x3005, 'Hani'],
  [0x3008, 'Zyyy'],
  [0x3041, 'Kana'],
  [0x3100, 'Zyyy'],
  [0x3130, 'Hang'],
  [0x3190, 'Zyyy'],
  [0x31f0, 'Kana'],
  [0x3200, 'Zyyy'],
  [0x3400, 'Hani'],
  [0x4dc0, 'Zyyy'],
  [0x4e00, 'Hani'],
  [0xa000, 'Zyyy'],
  [0xa720, 'Latn'],
  [0xa800, 'Zyyy'],
  [0xac00, 'Hang'],
  [0xd7b0, 'Zyyy'],
  [0xd840, 'Hani'],
  [0xd888, 'Zyyy'],
  [0xf900, 'Hani'],
  [0xfb00, 'Latn'],
  [0xfb07, 'Zyyy'],
  [0xfb1d, 'Hebr'],
  [0xfb50, 'Arab'],
  [0xfe00, 'Zyyy'],
  [0xfe70, 'Arab'],
  [0xff00, 'Zyyy'],
  [0xff21, 'Latn'],
  [0xff5b, 'Zyyy'],
  [0xff66, 'Kana'],
  [0xffa0, 'Zyyy'],
];

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

const LANGUAGES_OF: Readonly<Record<Script, string | undefined>> = {
  Latn: undefined,
  Cyrl: undefined,
  Grek: 'el',
  Armn: 'hy',
  Hebr: 'he yi',
  Arab: 'ar fa ur ps sd ckb ug ku',
  Deva: 'hi mr ne sa',
  Beng: 'bn as',
  Guru: 'pa',
  Gujr: 'gu',
  Orya: 'or',
  Taml: 'ta',
  Telu: 'te',
  Knda: 'kn',
  Mlym: 'ml',
  Sinh: 'si',
  Thai: 'th',
  Laoo: 'lo',
  Tibt: 'bo dz',
  Mymr: 'my',
  Geor: 'ka',
  Hang: 'ko',
  Ethi: 'am ti',
  Khmr: 'km',
  Kana: 'ja',
  Hani: 'zh ja yue',
  Zyyy: undefined,
};

const CYRILLIC = 'ru uk be bg mk sr kk ky mn tg tt ba';
const USUAL_SCRIPT = new Map<string, readonly Script[]>();
for (const [script, list] of Object.entries({ ...LANGUAGES_OF, Cyrl: CYRILLIC })) {
  for (const language of list?.split(' ') ?? []) {
    USUAL_SCRIPT.set(language, [...(USUAL_SCRIPT.get(language) ?? []), script as Script]);
  }
}
USUAL_SCRIPT.set('sr', ['Cyrl', 'Latn']);
USUAL_SCRIPT.set('ku', ['Arab', 'Latn']);

/** The only language commonly written in a script; undefined where there are several or none is known. */
export function languageOfScript(script: Script): string | undefined {
  const list = LANGUAGES_OF[script];
  return list === undefined || list.includes(' ') ? undefined : list;
}

/** Scripts of several languages where one is far more common in pages than the others. */
const LIKELY = new Set<Script>(['Hani', 'Beng', 'Hebr', 'Ethi', 'Tibt']);

/** The language to assume for a script when nothing else tells; undefined where that would be a guess. */
export function likelyLanguage(script: Script): string | undefined {
  return languageOfScript(script) ?? (LIKELY.has(script) ? LANGUAGES_OF[script]?.split(' ')[0] : undefined);
}

/** The scripts a language (BCP 47 tag or primary subtag) is written in; Latin for those not listed. */
export function scriptsOfLanguage(language: string): readonly Script[] {
  return USUAL_SCRIPT.get(language.split('-')[0]!.toLowerCase()) ?? ['Latn'];
}
