import { BEYOND_LATIN } from '../model/signs.ts';
import type { Line } from './lines.ts';

/** Ideographs, kana, syllables of Hangul and what is as wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/;
const MARK = /[\p{Mn}\p{Me}]/u;

const COLUMNS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return WIDE.test(sign) ? 2 : MARK.test(sign) ? 0 : 1;
});

/** The width of a line where all signs of a script are as wide as each other. */
export function columnsOf({ text, kinds }: Line): number {
  if ((kinds & BEYOND_LATIN) === 0) return text.length;
  let columns = 0;
  for (let i = 0; i < text.length; i++) columns += COLUMNS[text.charCodeAt(i)]!;
  return columns;
}
