import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filePhrases } from '../../src/ruleset/phrases/filing.ts';
import { fold } from '../../src/ruleset/phrases/fold.ts';
import { Lexicon } from '../../src/ruleset/phrases/lexicon.ts';
import { parsePhraseFile } from '../../src/ruleset/phrases/parse.ts';

const FOLDER = fileURLToPath(new URL('../../rules/ui-strings/', import.meta.url));
const files = readdirSync(FOLDER)
  .filter(name => name.endsWith('.yaml'))
  .map(name => parsePhraseFile(name, readFileSync(FOLDER + name, 'utf8')));
const all = new Lexicon(files.map(filePhrases));

/** Classes whose phrases open honest sentences too; rules that use them look at more than the phrase. */
const OPENERS = new Set(
  'byline contributor credit published modified correction invitation channel'.split(' '),
);

/** A line that shows the phrase as a page would. */
const shown = (phrase: string) => phrase.replaceAll('#', '12').replaceAll('…', ' Aurora ').trim();

describe.each(files)('phrases in $language', file => {
  it('lets prose stay, whatever other languages say', () => {
    for (const text of file.examples.stays) {
      const hits = all
        .match(text)
        .filter(
          hit =>
            hit.whole || (!OPENERS.has(hit.class) && (hit.start === 0 || hit.language === file.language)),
        );
      expect({ text, hits }).toEqual({ text, hits: [] });
    }
  });

  it('knows the lines that go', () => {
    for (const { text, class: name } of file.examples.goes) {
      const found = all
        .match(text)
        .some(hit => hit.class === name && (hit.whole || hit.start <= 1 || hit.phrase.startsWith('…')));
      expect({ text, found }).toEqual({ text, found: true });
    }
  });

  it('has no phrase that can never match', () => {
    const own = new Lexicon([filePhrases(file)]);
    const dead = Object.entries(file.phrases).flatMap(([name, phrases]) =>
      phrases.filter(phrase => !own.match(shown(phrase)).some(hit => hit.class === name)),
    );
    expect(dead).toEqual([]);
  });

  it('has no tool of a page that hides what tells of an error', () => {
    const errors = { ...file, phrases: { 'error-page': file.phrases['error-page'] ?? [] } };
    const told = new Lexicon([filePhrases(errors)]);
    const hiding = (file.phrases['page-tool'] ?? []).filter(phrase =>
      told.match(shown(phrase)).some(hit => hit.whole || hit.start === 0),
    );
    expect(hiding).toEqual([]);
  });

  it('has no phrase twice, in other case, signs or figures', () => {
    const again = Object.values(file.phrases).flatMap(phrases => {
      const folded = phrases.map(fold);
      return phrases.filter((_, at) => folded.indexOf(folded[at]!) < at);
    });
    expect(again).toEqual([]);
  });

  it('has no phrase of figures alone', () => {
    const bare = Object.values(file.phrases)
      .flat()
      .filter(phrase => !/[\p{L}#©]/u.test(phrase));
    expect(bare).toEqual([]);
  });
});

describe('folding', () => {
  it('keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => fold(text).length === text.length));
  });

  it('is done once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => fold(fold(text)) === fold(text)));
  });

  it('makes typography and case alike', () => {
    expect(fold('„Don’t – STOP“')).toBe(fold('"don\'t - stop"'));
  });
});

describe('the look at first words', () => {
  const lexicon = new Lexicon([
    filePhrases({
      format: 1,
      language: 'en',
      phrases: { advert: ['…give now…', '…12 boats…', '…© all…', '…船だ…', 'sail…', '…to port', 'quay'] },
      examples: { stays: ['Nothing.'], goes: [{ text: 'Quay', class: 'advert' }] },
    }),
  ]);
  const word = fc.constantFrom(
    ...'Give now nowhere 12 7 boats © all sail to port Quay, – 船 だ'.split(' '),
    'x'.repeat(90),
  );
  const line = fc
    .array(word, { minLength: 1, maxLength: 9 })
    .map(words => words.join(' ').replaceAll('船 だ', '船だ'));
  /** Of lines of over 180 characters only the beginning is looked at, and of those over 300 nothing. */
  const has = (text: string, phrase: string) =>
    text.length <= 300 &&
    new RegExp(`${text.length > 180 ? '^(?!©)[^\\p{L}\\p{N}]*' : '(?<![\\p{L}\\p{N}])'}${phrase}`, 'iu').test(
      text,
    );

  it('passes over no line that holds a phrase', () => {
    fc.assert(
      fc.property(line, text => {
        const found = new Set(lexicon.match(text).map(hit => hit.phrase));
        const whole = lexicon.match(text).some(hit => hit.whole);
        if (whole) return;
        expect(found.has('…give now…')).toBe(has(text, 'give now(?![\\p{L}\\p{N}])'));
        expect(found.has('…to port')).toBe(has(text, 'to port[^\\p{L}]*$'));
        // Only a copyright sign right at the start is more than a sign in front.
        expect(found.has('sail…')).toBe(
          text.length <= 300 && /^(?!©)[^\p{L}\p{N}]*sail(?![\p{L}\p{N}])/iu.test(text),
        );
      }),
    );
  });

  it('begins anew behind a sign of a script without spaces', () => {
    expect(lexicon.match('船 Give now').map(hit => hit.phrase)).toEqual(['…give now…']);
    expect(lexicon.match('船だ, 12 boats').map(hit => hit.phrase)).toEqual(['…船だ…', '…12 boats…']);
  });

  it('finds the same in units amid others', () => {
    fc.assert(
      fc.property(line, text => {
        const around = `give now ${text} quay`;
        const units = Uint16Array.from({ length: around.length }, (_, i) => around.charCodeAt(i));
        expect(lexicon.matchIn(units, 9, text.length)).toEqual(lexicon.match(text));
      }),
    );
  });
});

describe('phrases of several languages with one first word', () => {
  const file = (language: string, phrases: Record<string, string[]>) =>
    filePhrases({
      format: 1,
      language,
      phrases,
      examples: { stays: ['Nothing.'], goes: [{ text: 'Quay', class: 'advert' }] },
    });
  const lexicon = new Lexicon([
    file('da', { share: ['Del', '# del'], 'share-widget': ['Del på…'] }),
    file('nb', { share: ['Del', 'Del saken'], advert: ['…del nu'] }),
  ]);
  const found = (text: string) =>
    lexicon.match(text).map(hit => `${hit.language} ${hit.class} ${hit.phrase}`);

  it('are all found, the longest first', () => {
    expect(found('Del')).toEqual(['da share Del', 'nb share Del']);
    expect(found('Del saken')).toEqual(['nb share Del saken']);
    expect(found('Del på havnen')).toEqual(['da share-widget Del på…']);
    expect(found('En del nu')).toEqual(['nb advert …del nu']);
    expect(found('7 del')).toEqual(['da share # del']);
  });

  it('are found again in the next line', () => {
    expect(found('Del')).toEqual(found('Del'));
  });
});

it('refuses a phrase of two lines', () => {
  const source = `format: 1
language: en
phrases: { advert: ["Sail\\nnow"] }
examples: { stays: [x], goes: [{ text: Sail, class: advert }] }`;
  expect(() => parsePhraseFile('en.yaml', source)).toThrow(/en\.yaml:3:21: phrases\.advert\.0: .*one line/);
});

it('finds what a colon announces, though phrases of other languages fill the line', () => {
  const hits = all.match('Foto: Arquivo pessoal');
  expect(hits.some(hit => hit.language === 'pt' && hit.phrase === 'Foto: …')).toBe(true);
});
