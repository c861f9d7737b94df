import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLines } from '../../src/block/lines.ts';
import { addressesIn, hasAddresses, isAddresses } from '../../src/block/link-addresses.ts';

const address = fc.constantFrom(
  '[https://sound.example/ice]',
  '[/fleet/icebreaker.html]',
  '<https://sound.example/ice>',
  '( https://sound.example/ice )',
  '[https://sound.example/boats.jpg]https://sound.example/boats',
);
const word = fc.constantFrom('ferry', 'the', ',', '.', '[sic]', '(late)', '/', '<', '[');

it('finds places that follow on each other and leave the words as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(address, word), fc.constantFrom('', ' '))), parts => {
      const text = parts.flat().join('').trim().replace(/ +/g, ' ');
      let at = 0;
      let words = '';
      for (const [start, end] of addressesIn(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.slice(start, end)).toMatch(/:\/\/|\[\//);
        words += text.slice(at, start);
        at = end;
      }
      expect(words + text.slice(at)).not.toMatch(/\[https:\S*\]/);
    }),
  );
});

it('takes three for those of a program', () => {
  const line = 'the guide [https://sound.example/guide]\n';
  expect(hasAddresses(readLines(line.repeat(2)).lines)).toBe(false);
  expect(hasAddresses(readLines(line.repeat(3)).lines)).toBe(true);
});

it('leaves signs of forums and asides in brackets', () => {
  expect(addressesIn('He said [sic] it was [/b]late[/b] <loudly> ( so ).')).toEqual([]);
});

it('tells a line of addresses from one with words', () => {
  expect(
    isAddresses('[https://sound.example/a.png]https://sound.example/ /fleet ( https://sound.example/ )'),
  ).toBe(true);
  expect(isAddresses('[https://sound.example/a.png] Boats')).toBe(false);
});
