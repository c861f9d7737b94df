import type { Mark } from './inline-marks.ts';

const PLAIN = '0123456789+-−=()';
const FORMS = { superscript: [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾'], subscript: [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'] } as const;

/** Raised and lowered numbers in the signs that Unicode has for them: `10³`, `CO₂`. Others stay as they are. */
export function raised(text: string, covering: readonly Mark[]): string {
  const type = covering.map(mark => mark.type).find(isRaised);
  if (!type || covering.some(({ type }) => type === 'noteref' || type === 'link' || type === 'code'))
    return text;
  const forms = FORMS[type];
  const signs = [...text].map(sign => forms[PLAIN.indexOf(sign)]);
  return signs.every(sign => sign !== undefined) && /\d/.test(text) ? signs.join('') : text;
}

/** Whether a mark sets its text above or below the line. */
export function isRaised(type: Mark['type']): type is keyof typeof FORMS {
  return type in FORMS;
}
