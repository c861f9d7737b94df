import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../src/block/text.ts';
import type { FinderInput } from '../../../src/finder/finding.ts';
import { partLines } from '../../../src/finder/text/parts.ts';

const SENTENCE = 'The ferries between the islands stayed in the harbour after ice had closed the sound. ';
const NOTHING: FinderInput = {
  titles: [],
  language: 'en',
  declared: {},
  functionWords: () => new Set(),
  phrases: () => [],
  find: () => [],
};
const parted = (text: string, wholes: readonly (readonly [number, number])[] = []) =>
  partLines({ ...segmentText(text), wholes }, NOTHING);

describe('lines that hold whole texts', () => {
  it('are parted into sentences that cover them, each where it stands', () => {
    const { text, places } = parted(`Home\n${SENTENCE.repeat(30)}\nImprint`)!;
    expect(text.blocks).toHaveLength(32);
    expect(places[0]).toEqual({ block: 0, span: [0, 4] });
    expect(places[2]).toEqual({ block: 1, span: [SENTENCE.length, 2 * SENTENCE.length] });
    for (const { index, text: said } of text.blocks) {
      const start = text.units.starts[index]!;
      expect(String.fromCharCode(...text.units.units.subarray(start, start + said.length))).toBe(said);
    }
  });

  it('leave whole what was whole', () => {
    expect(parted(`Home\n${SENTENCE.repeat(30)}\nMonday\nTuesday`, [[2, 4]])!.text.wholes).toEqual([
      [31, 33],
    ]);
  });

  it('are no short lines, nor few among many', () => {
    expect(parted(SENTENCE.repeat(5))).toBeUndefined();
    expect(parted(`${SENTENCE.repeat(30)}\n${`${SENTENCE}\n`.repeat(30)}`)).toBeUndefined();
  });
});

describe('lines that were glued together', () => {
  const MENU = Array.from({ length: 4 }, () => 'HomeNewsSportWeatherFerriesLog in').join('');

  it('are parted in a text of one line with a few signs that code has too', () => {
    const said = `${MENU}The ferry was late; nobody knew why.Read on`;
    expect(parted(said)!.places.length).toBeGreaterThan(20);
    expect(parted('var homeNews=readAll();showLog(homeNews);'.repeat(12))).toBeUndefined();
  });

  it('are parted in a long text where sentences are glued, too, a few of them', () => {
    const glued = `${SENTENCE.trim()}`.repeat(4);
    const teasers = 'Ice Closes the SoundMAY 21Ferry Finds Its PierMAY 20Lamp Goes OutThe ferry was late.';
    const said = parted(`${SENTENCE.repeat(30)}${glued}${teasers}`)!;
    expect(said.text.blocks.map(({ text }) => text).slice(-4)).toEqual([
      'Ice Closes the SoundMAY 21',
      'Ferry Finds Its PierMAY 20',
      'Lamp Goes Out',
      'The ferry was late.',
    ]);
  });

  it('are parted where one ends and the next begins with a capital', () => {
    const { text, places } = parted(`${MENU}The ferry was late.Read on\n${SENTENCE.repeat(3)}`)!;
    expect(text.blocks.map(block => block.text)).toEqual([
      ...MENU.split(/(?=[A-Z])/),
      'The ferry was late.',
      'Read on',
      SENTENCE.repeat(3).trim(),
    ]);
    expect(places.at(-2)).toEqual({ block: 0, span: [MENU.length + 19, MENU.length + 26] });
  });

  it('cover signs of two units', () => {
    const { places } = parted(`${MENU}🙂🙂Ferries`)!;
    expect(places.at(-1)!.span).toEqual([MENU.length - 6, MENU.length + 11]);
  });

  it('are no names in code', () => {
    expect(parted('const newFerryLogRepo = openFerryLogRepo(logOfAllFerries);\n'.repeat(30))).toBeUndefined();
  });

  it('are no words with a prefix before a name, as in Xhosa and Irish', () => {
    expect(parted('Abantu baseKapa bahlala eMzantsi, batsho oSipho naseGoli. '.repeat(9))).toBeUndefined();
  });

  it('are no names with capitals in them', () => {
    expect(
      parted(`McAdam of YouTube and PayPal wrote JavaScript. ${SENTENCE.repeat(9)}\n`.repeat(9)),
    ).toBeUndefined();
  });

  it('are no names that stand in other places, too', () => {
    const names =
      'The FerryLampHandler keeps HarbourLogWriter open. Each HarbourLogWriter asks a FerryLampHandler';
    expect(parted(`${names}, says the pilot\n`.repeat(9))).toBeUndefined();
    const { text } = parted(`${MENU}\nOur LampHouse\nLampHouse shops\nLampHouse lights`)!;
    expect(text.blocks.map(block => block.text).slice(-3)).toEqual([
      'Our LampHouse',
      'LampHouse shops',
      'LampHouse lights',
    ]);
  });

  it('are no names with dots, nor with one small letter before the capital', () => {
    const lines = 'install Harbour.Lamps.Lighting\nThe eFerry';
    const { text } = parted(`${MENU}\n${lines}`)!;
    expect(text.blocks.map(block => block.text).slice(-2)).toEqual(lines.split('\n'));
  });

  it('are no names amid prose', () => {
    const prose = `${SENTENCE}A notice on HarbourApp said so.The pilots stayed at home.`;
    const { text } = parted(`${MENU}\n${prose}`)!;
    expect(text.blocks.map(block => block.text).slice(-2)).toEqual([
      `${SENTENCE}A notice on HarbourApp said so.`,
      'The pilots stayed at home.',
    ]);
  });
});
