/** Fewer letters may be signs of another charset. */
const MIN_LETTERS = 30;
/** Typing errors put a few vowels where they cannot stand; bytes of other charsets fall there often. */
const MAX_MISPLACED = 0.01;
/** Where a sign has two bytes there are no odd numbers of them side by side; of words in single bytes half are. */
const MIN_ODD = 0.2;
/** About a fifth of the letters of a text are such; signs of other charsets are not. */
const MIN_MARKS = 0.08;
/** The second of two bytes is often that of a Latin letter. */
const MAX_BESIDE_LATIN = 0.05;

const OTHER = 0;
const CONSONANT = 1;
const LEADING_VOWEL = 2;
/** Vowels and tones above and below a consonant. */
const MARK = 3;
const SIGN = 4;
const UNASSIGNED = 5;

/** By byte of windows-874. */
const KINDS = Uint8Array.from({ length: 0x100 }, (_, byte) => {
  if (byte < 0x80 || byte === 0xa0) return OTHER;
  if (byte >= 0xa1 && byte <= 0xce) return CONSONANT;
  if (byte >= 0xe0 && byte <= 0xe4) return LEADING_VOWEL;
  if (byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee)) return MARK;
  if ([0x80, 0x85].includes(byte) || (byte >= 0x91 && byte <= 0x97)) return OTHER;
  return byte < 0xa1 || (byte >= 0xdb && byte <= 0xde) || byte >= 0xfc ? UNASSIGNED : SIGN;
});

/** Whether bytes beyond ASCII stand as the letters of Thai in windows-874 and TIS-620 do. */
export function looksThai(bytes: Uint8Array): boolean {
  let [letters, marks, misplaced, besideLatin, runs, odd, length] = [0, 0, 0, 0, 0, 0, 0];
  let before = OTHER;
  for (let i = 0; i <= bytes.length; i++) {
    const kind = i < bytes.length ? KINDS[bytes[i]!]! : OTHER;
    if (kind === UNASSIGNED || isMisplaced(before, kind)) misplaced++;
    if (kind === MARK) marks++;
    if (kind !== OTHER) length++;
    else if (length > 0) {
      letters += length;
      if (isLatin(bytes[i])) besideLatin++;
      runs++;
      odd += length % 2;
      length = 0;
    }
    before = kind;
  }
  return (
    letters >= MIN_LETTERS &&
    marks >= MIN_MARKS * letters &&
    misplaced <= MAX_MISPLACED * letters &&
    besideLatin <= MAX_BESIDE_LATIN * letters &&
    odd >= MIN_ODD * runs
  );
}

function isLatin(byte = 0): boolean {
  return byte >= 0x40 && byte < 0x7f;
}

function isMisplaced(before: number, kind: number): boolean {
  if (before === LEADING_VOWEL) return kind !== CONSONANT;
  return kind === MARK && before !== CONSONANT && before !== MARK;
}
