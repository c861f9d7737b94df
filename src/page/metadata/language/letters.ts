/**
 * The letters of a language beyond those that all of its script have: `ы` is not in Bulgarian, `ğ` in Turkish and few
 * others. Languages that are not listed may have any.
 */
const OWN: Readonly<Record<string, string>> = {
  // Cyrillic
  be: 'ёіўыэ',
  bg: 'ъ',
  kk: 'әғқңөұүһіёыэъ',
  mk: 'ѓѕјљњќџ',
  ru: 'ёыэъ',
  sr: 'ђјљњћџ',
  uk: 'ґєії',
  // Latin
  af: 'áèéêëíîïóôöúû',
  az: 'çəğıöşü',
  ca: 'àçèéíïòóúü',
  cs: 'áčďéěíňóřšťúůýž',
  da: 'åæéø',
  de: 'äöüß',
  es: 'áéíñóúü',
  et: 'äõöšüž',
  fi: 'äåöšž',
  fr: 'àâæçèéêëîïôœùûüÿ',
  hr: 'ćčđšž',
  hu: 'áéíóöőúüű',
  is: 'áæðéíóöúýþ',
  it: 'àèéìîòóùú',
  lt: 'ąčėęįšųūž',
  lv: 'āčēģīķļņšūž',
  nb: 'åæéèêóòôø',
  nl: 'áéèëêïíóöúü',
  pl: 'ąćęłńóśźż',
  pt: 'áàâãçéêíóôõúü',
  ro: 'ăâîșşțţ',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  sl: 'čšž',
  sq: 'çë',
  sv: 'äåéö',
  tr: 'âçğıîöşüû',
  vi: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
};

const TOLD: ReadonlySet<string> = new Set(Object.values(OWN).join(''));
const own = new Map(Object.entries(OWN).map(([language, letters]) => [language, new Set(letters)]));

/** Fewer letters may be of names that come from elsewhere. */
const LEAST = 3;
/** Of all that are of one language or another, so many are its own in a text of it. */
const SHARE = 0.85;
/** Of all signs of a text whose letters tell its language. */
const TELLING = 0.02;

/** Of the letters in a text, those that are not in every language of its script. */
export interface OwnLetters {
  /** Whether a language has these letters, as far as they tell. */
  fit(language: string): boolean;
  /** Whether there are so many of them that words need not. */
  tell: boolean;
}

export function ownLetters(text: string): OwnLetters {
  const counts = new Map<string, number>();
  let all = 0;
  for (const letter of text.toLowerCase().normalize('NFC')) {
    if (!TOLD.has(letter)) continue;
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
    all++;
  }
  return {
    fit(language) {
      const letters = own.get(language);
      if (!letters || all < LEAST) return true;
      let fitting = 0;
      for (const [letter, count] of counts) if (letters.has(letter)) fitting += count;
      return fitting >= SHARE * all || all - fitting < LEAST;
    },
    tell: all >= LEAST && all >= TELLING * text.length,
  };
}
