import { expect, it } from 'vitest';
import { endsSentence } from '../../src/block/sentence-end.ts';

it.each([
  'He said so.',
  '“He said so.”',
  '„So sagte er.“',
  '« Il l’a dit. »',
  '»So sagte er.«',
  'Na ja. (So sagte er.)',
  '「そうです。」',
  '（そうです。）',
  'یہ درست ہے۔',
  'Τι θα κάνουν;',
])('a sentence ends: %s', text => expect(endsSentence(text)).toBe(true));

it.each(['He said so', 'let x = 1;', 'Τι θα κάνουν', '„So sagte er“', '« rien »', '“”'])(
  'no sentence ends: %s',
  text => expect(endsSentence(text)).toBe(false),
);
