import { describe, expect, it } from 'vitest';
import { recordOf } from '../record-of.ts';
import { MORE, PROSE } from './found.ts';

/** By text: the roles of the lines of a flat text. */
function roles(...lines: string[]): Record<string, string | undefined> {
  const text = ['The Canal Is Dry', '', PROSE, '', ...lines, '', MORE, '', PROSE.replace('Monday', 'Friday')];
  const { blocks } = recordOf(text.join('\n'), { mediaType: 'text/plain' });
  return Object.fromEntries(blocks.map(({ text: line, role }) => [line, role]));
}

describe('captions and credits of flat text', () => {
  it.each(['MorelStock/E+ via Getty Images', 'Illustrations: Ida Morel', 'Icons by Ida Morel'])(
    'are credits alone: %s',
    line => {
      expect(roles(line)[line]).toBe('credit');
    },
  );

  it('are no credit where a sentence ends in the words of one', () => {
    const line = 'They sold what they had taken of the lock via Getty Images';
    expect(roles(line)[line]).not.toBe('credit');
  });

  it('are no label of another language that is the whole line', () => {
    expect(roles('Screen:', '15-inch 1920×1080 touch')['Screen:']).toBeUndefined();
  });

  it('are no heading that is farther from the credit than the text below', () => {
    const line = 'Courses for masons in the old lock';
    const credit = 'Photo courtesy of Ida Morel';
    expect(roles(line, credit, '')[line]).toBe('caption');
    expect(roles(line, '', '', credit, MORE.replace('May', 'June'))[line]).toBeUndefined();
  });

  it.each([
    '* Lamp for the deck (made of brass and tin, burns all night long). Small/plain: Tin Lamp [$9]',
    'A lamp for the deck that burns all night long. Small/plain: Tin Lamp',
  ])('are no choices with a slash between them: %s', line => {
    expect(Object.values(roles(line))).not.toContain('credit');
  });

  it('are one credit where signs stand behind a label', () => {
    const line = 'Photo credit: ©Morelstock.com/gulliver, ©Morelstock.com/fizzy, ©Morelstock.com/Pike';
    expect(roles(line)[line]).toBe('credit');
  });

  it.each([
    'Above: the last of the four lamps, which were lit by hand until the war. Its keeper lives next door.',
    'left: the lock in June. Right: the same lock in May.',
  ])('are captions that begin with where the picture stands: %s', line => {
    expect(roles(line)[line]).toBe('caption');
  });

  it.each(['Left: 12', 'Above: what the keepers of the lock have to say about it:'])(
    'are none where such a word is a label or announces the text: %s',
    line => {
      expect(roles(line)[line]).toBeUndefined();
    },
  );

  it('stand right below the name of a picture, set off from the text', () => {
    const line = 'The lock, dry for once.';
    expect(roles('[IMG_4711]', line, '')[line]).toBe('caption');
    expect(roles('[IMG_4711]', '', line, '')[line]).not.toBe('caption');
    expect(roles('[4]', line, '')[line]).not.toBe('caption');
  });

  it.each([
    ['The lock keepers meet in the square on Sunday.', 'IDA MOREL'],
    ['The keeper of the lock holds the old book of 1903.', 'I. M.'],
    ['The lock has been dry since January. | ', 'ARCHIVES THE SOUND'],
  ])(
    'are parted where capitals stand behind a sentence without a space or behind a bar: %s',
    (line, credit) => {
      expect(roles(line + credit)).toMatchObject({
        [line.replace(' | ', '')]: 'caption',
        [credit]: 'credit',
      });
    },
  );

  it('are parted where an Arabic bracket says that the web had the picture', () => {
    expect(roles('المطحنة القديمة عند الفجر (مواقع التواصل)')).toMatchObject({
      'المطحنة القديمة عند الفجر': 'caption',
    });
  });

  it('are no buttons in capitals behind a sentence', () => {
    const line = 'The news of the lock comes by mail on Sundays.SIGN UP';
    expect(Object.values(roles(line))).not.toContain('caption');
  });

  it('stand above a credit in a line of its own, short sentences too', () => {
    const near = (...lines: string[]) => {
      const text = ['The Canal Is Dry', PROSE, ...lines, MORE, PROSE.replace('Monday', 'Friday')].join('\n');
      const { blocks } = recordOf(text, { mediaType: 'text/plain' });
      return blocks.find(({ text: line }) => line === lines[0])?.role;
    };
    const credit = 'Photo: Ida Morel';
    expect(near('The lock must dry for weeks: the keeper and his dog.', credit)).toBe('caption');
    expect(near('Tarnby Rent a Lock', credit)).not.toBe('caption');
    expect(near('Who keeps the oldest lock?', credit)).not.toBe('caption');
    expect(near('The lock must dry for weeks. The keeper waits.', credit)).not.toBe('caption');
  });

  it('do not end the text: what stands below its last sentence is where it comes from', () => {
    const bodyWith = (line: string) => {
      const lines = ['The Canal Is Dry', '', PROSE, '', MORE, '', line, '', 'Photo: Ida Morel', '', 'Share'];
      return recordOf(lines.join('\n'), { mediaType: 'text/plain' }).articleBody;
    };
    const last = 'The lock must dry for weeks.';
    const caption = 'The lock, dry for once in its life';
    expect(bodyWith(last)).toContain(last);
    expect(bodyWith(caption)).not.toContain(caption);
  });

  it.each([
    '(IDA MOREL/SOUND PRESS)',
    'IDA MOREL/SOUND PRESS',
    'Ida Morel/Getty Images',
    'I. Morel / The Sound Press',
  ])('have a name and an outlet below them: %s', credit => {
    const caption = 'The keeper of the lock holds the old book of 1903.';
    expect(roles(caption, credit)).toMatchObject({ [caption]: 'caption', [credit]: 'credit' });
  });

  it.each(['News / Canals', 'Real Estate / Home', 'Log In / Sign Up'])(
    'have no sections below them: %s',
    line => {
      const headline = 'Keeper of the lock finds the old book';
      expect(roles(headline, line)[line]).not.toBe('credit');
      expect(roles(headline, line)[headline]).not.toBe('caption');
    },
  );

  it.each([
    [
      'Image-text: The keeper of the lock holds the old book.',
      'The keeper of the lock holds the old book.',
      undefined,
    ],
    ['The lock is dry.CreditIda Morel/Sound Press', undefined, 'Ida Morel/Sound Press'],
    [
      'The lock is dry for once.Credit...Ida Morel for Sound Press',
      'The lock is dry for once.',
      'Ida Morel for Sound Press',
    ],
    [
      'The keeper and his dog in June. Photo: Ida Morel(opens in a new window)',
      'The keeper and his dog in June.',
      'Ida Morel',
    ],
  ])('are told from labels and notes: %s', (line, caption, creditText) => {
    const text = ['The Canal Is Dry', '', PROSE, '', line, '', MORE].join('\n');
    const [image] = recordOf(text, { mediaType: 'text/plain' }).image;
    if (caption !== undefined) expect(image?.caption).toBe(caption);
    if (creditText !== undefined) expect(image?.creditText).toBe(creditText);
  });

  it.each([
    ['Image copyright Getty Images Image caption The lock keeper at the old gate in July', 'Getty Images'],
    ['Image source, Ida Morel Image caption, The lock keeper at the old gate in July', 'Ida Morel'],
  ])('stand behind their label and a credit in one line: %s', (line, creditText) => {
    const text = ['The Canal Is Dry', '', PROSE, '', line, '', MORE].join('\n');
    expect(recordOf(text, { mediaType: 'text/plain' }).image).toMatchObject([
      { caption: 'The lock keeper at the old gate in July', creditText },
    ]);
  });

  it('are as short as they like behind a sign that points to the picture', () => {
    const line = '▲老橋。（圖／翻攝畫面）';
    const text = [
      '老橋重新開放',
      '議會週一投票決定重新開放老橋，這座橋為島上居民服務了九十多年，許多居民至今每天仍在使用。',
      line,
      '工程師去年冬天曾警告說，橋下的木樁已經腐爛，修理費用將超過該鎮一年花在所有道路上的錢。',
    ].join('\n');
    expect(recordOf(text, { mediaType: 'text/plain' }).image).toMatchObject([
      { caption: '老橋。', creditText: '翻攝畫面' },
    ]);
  });

  it('stand behind their label in a line of their own, below the credit', () => {
    const text = [
      'Canal secou',
      'A comporta do canal está seca desde janeiro e ninguém sabe quando a água vai voltar, disse o guarda na segunda-feira.',
      'Crédito, Ida Morel',
      'Legenda da foto, O guarda da comporta mostra o velho livro ao amanhecer',
      'Os barcos ficaram no lodo e os moradores esperam que a chuva de maio encha de novo o canal até o verão.',
    ].join('\n');
    expect(recordOf(text, { mediaType: 'text/plain' }).image).toMatchObject([
      { caption: 'O guarda da comporta mostra o velho livro ao amanhecer', creditText: 'Ida Morel' },
    ]);
  });

  it('keep what a Brazilian credit says of how the picture was come by', () => {
    const text = [
      'Canal secou',
      'A comporta do canal está seca desde janeiro e ninguém sabe quando a água vai voltar, disse o guarda na segunda-feira.',
      'O guarda da comporta mostra o velho livro — Foto: Divulgação/Câmara de Tarnby',
      'Os barcos ficaram no lodo e os moradores esperam que a chuva de maio encha de novo o canal até o verão.',
    ].join('\n');
    const { image } = recordOf(text, { mediaType: 'text/plain' });
    expect(image).toMatchObject([
      { caption: 'O guarda da comporta mostra o velho livro', creditText: 'Divulgação/Câmara de Tarnby' },
    ]);
  });

  it('stand behind a sign that points to their picture, but in lists', () => {
    const lines = ['△ Die Schleuse im Januar', '▲ Die Schleuse im Juni'];
    expect(roles(lines[0]!, '', '', lines[1]!)).toMatchObject({
      [lines[0]!]: 'caption',
      [lines[1]!]: 'caption',
    });
    expect(Object.values(roles(...lines))).not.toContain('caption');
  });

  it('may be one word before a bar and the label of a credit', () => {
    expect(roles('gates | Photo: Ida Morel')).toMatchObject({ gates: 'caption' });
    expect(Object.values(roles('Ida Morel | Photo: Nora Vilk'))).not.toContain('caption');
  });

  it('are no lines of programs', () => {
    const line =
      '// Opens the lock gates := lock.Gates(lock.Open(*path))) harbour.Handle("GET /lock/", gates)';
    expect(roles(line)[line]).toBeUndefined();
  });
});
