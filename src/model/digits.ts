/** The zeros of all scripts but the one of ASCII; the other nine digits follow each. */
const ZEROS = '٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰０';

/** Their UTF-16 units, ascending. */
export const OTHER_ZEROS = Array.from(ZEROS, zero => zero.charCodeAt(0));

/** The decimal digits that are not of ASCII, as ranges for a class in a regular expression. */
export const OTHER_DIGITS = OTHER_ZEROS.map(
  zero => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`,
).join('');

const ONE_OTHER = new RegExp(`[${OTHER_DIGITS}]`, 'g');

/** A text with ASCII digits in place of those of any other script, unit by unit. */
export function withLatinDigits(text: string): string {
  return text.replace(ONE_OTHER, digit => {
    const code = digit.charCodeAt(0);
    return String(code - OTHER_ZEROS.findLast(zero => zero <= code)!);
  });
}
