import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/block/text.ts';

const texts = (text: string) => segmentText(text).blocks.map(block => block.text);

/** Breaks a text after so many signs, wherever that is. */
function broken(text: string, signs: number): string[] {
  return text.match(new RegExp(`.{1,${signs}}`, 'gu')) ?? [];
}

const FERRY =
  '小さな渡し船が六月から夜も走ることになったと港の事務所が知らせた。早番で働く人たちが何年も前から頼んでいたもので、去年の秋に試してみると、一晩におよそ四十人が乗ることがわかった。船は県が持ち、料金は今のまま変わらない。夜の船には二人の乗組員と、両岸から見えるあかりが要る。';
const LAMP =
  '渡し場のあかりは三日のあいだ消えていた。番人が病気の兄を見舞いに出かけ、代わりに頼まれた少年が寝過ごしたからである。向こう岸では荷車を引いた人々が夜明けまで待ち、手紙の束をかかえた老女だけが帰ろうとしなかった。船長はそのあいだ下の部屋で眠っていて、朝になるまで何も知らなかったという。';

describe('lines in scripts without spaces', () => {
  it('are joined without a space where they were broken at one width', () => {
    expect(texts([...broken(FERRY, 30), '', ...broken(LAMP, 30)].join('\n'))).toEqual([FERRY, LAMP]);
  });

  it('begin a paragraph where they are indented and the others are not', () => {
    const indented = [FERRY, LAMP].map(text => broken(`\u3000${text}`, 30));
    expect(texts(indented.flat().join('\n'))).toEqual([FERRY, LAMP]);
  });

  it('are joined at a quotation mark too', () => {
    const quoted = FERRY.replace('何年も前から', '“何年も前から”');
    const toMark = quoted.indexOf('“') + 1;
    expect(texts([...broken(quoted, toMark), '', ...broken(LAMP, toMark)].join('\n'))).toEqual([
      quoted,
      LAMP,
    ]);
  });

  it('stay apart where each is a sentence of its own', () => {
    const sentences = [FERRY, LAMP].flatMap(text => text.match(/[^。]+。/gu) ?? []);
    expect(texts([...sentences, ...sentences].join('\n'))).toHaveLength(2 * sentences.length);
  });
});

it('tells a line by the next-line control, which some systems write for a line feed', () => {
  expect(texts('The last ferry\u0085The night boat needs a crew of two.')).toEqual([
    'The last ferry',
    'The night boat needs a crew of two.',
  ]);
});

it('tells paragraphs of one line by how they are indented, where others are', () => {
  const paragraph = (name: string) => [
    `   ${name} had not been paid since autumn and let the lamp burn`,
    'low, which nobody on the mainland noticed at first, as the nights',
    'were clear and the mate of the mail boat knew where the rocks lay.',
  ];
  const short = ['   The light of the north burned with oil, which is dear.', '   The other was lit.'];
  const lines = ['Oduya', 'Lindqvist', 'Marrable', 'Hallworth'].flatMap(paragraph);
  expect(texts([...lines, ...short].join('\n')).slice(-2)).toEqual(short.map(line => line.trim()));
});
