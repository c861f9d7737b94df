import { describe, expect, it } from 'vitest';
import { cleanName } from '../../../../src/page/metadata/authors/clean-name.ts';

describe('a name', () => {
  it.each([
    ['Nora Vilk, PhD, RN', 'Nora Vilk'],
    ['Nora Vilk Brandt CPP', 'Nora Vilk Brandt'],
    ['Nora Vilk, CEPF®', 'Nora Vilk'],
    ['Nora Vilk for the Daily Example', 'Nora Vilk'],
    ['Nora Vilk for  The Daily Example for Kids', 'Nora Vilk'],
    ['NORA VILK. Harrow', 'NORA VILK'],
    ['Nora Vilk in', 'Nora Vilk'],
    ['Nora Vilk @noravilk', 'Nora Vilk'],
    ['Nora Vilk Nora Vilk', 'Nora Vilk'],
  ])('stands before %s', (raw, name) => expect(cleanName(raw)).toBe(name));

  it.each(['NPR', 'Vilk CPP', 'J. Vilk', 'Dr. Nora Vilk', 'Nora for Vilk', 'Duran Duran', 'in Harrow'])(
    'is %s',
    name => expect(cleanName(name)).toBe(name),
  );
});
