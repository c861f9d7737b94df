import type { Script } from './script-ranges.ts';

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
