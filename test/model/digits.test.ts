import { expect, it } from 'vitest';
import { OTHER_DIGITS, withLatinDigits } from '../../src/model/digits.ts';
import { fold } from '../../src/ruleset/phrases/fold.ts';

const units = Array.from({ length: 0xd800 - 0x80 }, (_, i) => String.fromCharCode(i + 0x80)).concat(
  Array.from({ length: 0x2000 }, (_, i) => String.fromCharCode(i + 0xe000)),
);
const digits = units.filter(unit => /\p{Nd}/u.test(unit));

it('are known in all scripts, and nothing else is one', () => {
  expect(units.filter(unit => new RegExp(`[${OTHER_DIGITS}]`).test(unit))).toEqual(digits);
});

it('count from nought to nine', () => {
  expect(withLatinDigits(digits.join(''))).toBe('0123456789'.repeat(digits.length / 10));
  expect(withLatinDigits('၁၂/၀၁/၂၀၂၄, ១២៖៣០')).toBe('12/01/2024, 12៖30');
});

it('are one digit in phrases', () => {
  expect(fold(digits.join(''))).toBe('0'.repeat(digits.length));
});
