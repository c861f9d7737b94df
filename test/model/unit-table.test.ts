import { expect, it } from 'vitest';
import { CHARACTERS } from '../../src/finder/features/characters.ts';
import { LOWER, mark, UNITS } from '../../src/model/unit-table.ts';

const units = Array.from({ length: UNITS }, (_, unit) => unit);

it.each([
  /[\p{L}\p{M}]/u,
  /\p{Nd}/u,
  /[\p{sc=Han}\p{sc=Thai}]/u,
  /\s/u,
  /[^\0-\u036f\u2000-\u2125]/u,
  /[\u2adc-\uffff]/u,
  /\p{Cs}/u,
])('bits are set for the units that %s fits, and no other', sign => {
  const table = new Uint8Array(UNITS).fill(1);
  mark(table, sign, 4);
  const wrong = units.filter(unit => table[unit] !== (sign.test(String.fromCharCode(unit)) ? 5 : 1));
  expect(wrong).toEqual([]);
});

it('every unit has its lower case', () => {
  expect(units.filter(unit => LOWER[unit] !== lower(unit).charCodeAt(0))).toEqual([]);
});

it('a letter or digit stands in the table of characters by its lower case', () => {
  const isLetter = (unit: number) => /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(unit));
  const wrong = units.filter(unit => (CHARACTERS[unit]! & 0xffff) !== (isLetter(unit) ? LOWER[unit] : 0));
  expect(wrong).toEqual([]);
});

function lower(unit: number): string {
  return String.fromCharCode(unit).toLowerCase();
}
