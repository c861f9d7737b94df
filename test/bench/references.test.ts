import { describe, expect, it } from 'vitest';
import { c4Line } from '../../bench/references/c4.ts';
import { refinedWebLine } from '../../bench/references/refinedweb.ts';

describe('C4 lines', () => {
  it.each([
    ['The harbour was closed again today.', 'The harbour was closed again today.'],
    ['  The harbour [12] was closed again [edit] today!', 'The harbour  was closed again  today!'],
  ])('keeps %s', (line, kept) => expect(c4Line(line)).toBe(kept));

  it.each([
    ['no end mark', 'The harbour was closed again today'],
    ['an ellipsis', 'The harbour was closed again today...'],
    ['fewer than five words', 'The harbour was closed.'],
    ['JavaScript notice', 'Please enable JavaScript to read this page.'],
    ['policy', 'By reading on you accept our privacy policy.'],
    ['a word beyond 1,000 characters', `The harbour was closed ${'x'.repeat(1001)} today.`],
  ])('drops: %s', (_, line) => expect(c4Line(line)).toBeUndefined());
});

describe('RefinedWeb lines', () => {
  it.each([
    'The harbour was closed',
    'Chapter 3',
    'All 3 likes of the king were wrong',
    'Harbour master Ann Lee spoke to reporters and then said: Read more...',
  ])('keeps %s', line => expect(refinedWebLine(line)).toBe(line));

  it.each([
    ['mainly upper case', 'BREAKING NEWS Today'],
    ['digits alone', '2026'],
    ['a counter', '3 likes'],
    ['a counter with a unit', '1.2K Followers'],
    ['one word', 'Subscribe'],
    ['nothing but a pattern', 'Items in cart'],
  ])('drops: %s', (_, line) => expect(refinedWebLine(line)).toBeUndefined());

  it.each([
    ['The harbour closed. Read more...', 'The harbour closed.'],
    ['Sign-in to our service', 'to our service'],
    ['You have 3 items in cart now', 'You have 3 now'],
  ])('edits short lines: %s', (line, kept) => expect(refinedWebLine(line)).toBe(kept));
});
