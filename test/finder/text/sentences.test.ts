import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsBefore, sentencesOf } from '../../../src/finder/text/sentences.ts';

const parts = (text: string) => sentencesOf(text).map(([start, end]) => text.slice(start, end).trim());

describe('a text in sentences', () => {
  it('ends them where they end', () => {
    const said = [
      'The ferry was late in the snow.',
      '"Nobody spoke on the pier!"',
      'Was it the lamp that was dark?',
    ];
    expect(parts(said.join(' '))).toEqual(said);
  });

  it('ends none at a title, a number or a few signs', () => {
    expect(
      parts('The lamp of Dr. Morel was the 2. to go out. Not. So it was dark on the whole pier.'),
    ).toEqual(['The lamp of Dr. Morel was the 2. to go out.', 'Not. So it was dark on the whole pier.']);
  });

  it('knows the full stops of other scripts', () => {
    const said = [
      '船は正午に港を出る予定であり、乗客は少ないと聞いている。',
      '灯台の灯は三日の間ずっと消えていたと言われている。',
    ];
    expect(parts(said.join(''))).toEqual(said);
  });

  it('ends none at an initial, nor at a month before its day', () => {
    const said = [
      'The lamp of Ida H. Morel went out on Sept. 11 and was lit again.',
      'It had been dark since DEC. 4 at 9 p.m. Tarnby time in the U.S. harbour, too.',
    ];
    expect(parts(said.join(' '))).toEqual(said);
  });

  it('ends them where a program glued the next on, but not within names', () => {
    expect(
      parts(
        'The ferry was late in the snow.Nobody spoke on the pier, the “lamp went out.”Mr. Morel had Node.js and ASP.Net for it.ICE stops the ferries again.',
      ),
    ).toEqual([
      'The ferry was late in the snow.',
      'Nobody spoke on the pier, the “lamp went out.”',
      'Mr. Morel had Node.js and ASP.Net for it.',
      'ICE stops the ferries again.',
    ]);
  });

  it('leaves nothing out', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB. !。"1\n') }), text => {
        expect(
          sentencesOf(text)
            .map(([start, end]) => text.slice(start, end))
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('labels before a sentence', () => {
  it('end where small words begin', () => {
    const labels = 'Home News Sport Weather Log In Subscribe Sound Press Menu ';
    expect(labelsBefore(`${labels}The ferry stayed in the harbour as the ice closed the sound.`)).toBe(
      labels.length,
    );
  });

  it.each([
    [
      'a sentence with names here and there',
      'Sound FC’s home-opening 1-0 win Saturday over Harbour FC was filled with milestones for captain Ida Morel.',
    ],
    ['a name', 'Ida Morel of the Sound Press said that the ferry stayed in the harbour.'],
    ['prose', 'The ferry stayed in the harbour as the ice closed the sound, Morel said on Thursday.'],
    ['a script without capitals', '船は正午に港を出る予定であり、乗客は少ないと聞いている。'],
    ['nothing', ''],
  ])('are none in %s', (_, text) => {
    expect(labelsBefore(text)).toBe(0);
  });
});
