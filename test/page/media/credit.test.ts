import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/load-rules.ts';
import { splitCredit } from '../../../src/page/media/credit.ts';
import { creditHits } from '../../../src/page/media/credit-hits.ts';

const { lexicon } = await loadRules();

function split(text: string) {
  const { caption, credit } = splitCredit(
    text,
    creditHits(text, part => lexicon.match(part)),
  );
  return [caption, credit];
}

describe('a credit in a caption', () => {
  it.each([
    ['The old mill at dawn (Picture: Sound Press)', 'The old mill at dawn', 'Sound Press'],
    ['The old mill at dawn. Photo: Ida Morel/SPA', 'The old mill at dawn.', 'Ida Morel/SPA'],
    ['The old mill at dawn Photograph: Ida Morel', 'The old mill at dawn', 'Ida Morel'],
    ['The old mill at dawn | Photo: Ida Morel', 'The old mill at dawn', 'Ida Morel'],
    ['Die alte Mühle im Frost – Foto: spa', 'Die alte Mühle im Frost', 'spa'],
    ['Die alte Mühle im Frost. (Quelle: Ida Morel)', 'Die alte Mühle im Frost.', 'Ida Morel'],
    ['Die alte Mühle im Frost (Foto: privat)', 'Die alte Mühle im Frost', 'privat'],
    [
      'Die alte Mühle. (Symbolfoto: picture alliance/spa | Ida Morel)',
      'Die alte Mühle.',
      'picture alliance/spa | Ida Morel',
    ],
    ['The old mill at dawn. (c) Ida Morel', 'The old mill at dawn.', '(c) Ida Morel'],
    ['夜明けの水車小屋と一家（Ｃ）港町通信社', '夜明けの水車小屋と一家', '（Ｃ）港町通信社'],
    ['The old mill at dawn – Photo: handout', 'The old mill at dawn', 'handout'],
    ['© morel / sound.example (detail)', '', 'morel / sound.example (detail)'],
    ['The old mill at dawn. Photo: Sound/iStock', 'The old mill at dawn.', 'Sound/iStock'],
    ['새벽의 물레방아. /사진=김하나 기자', '새벽의 물레방아.', '김하나 기자'],
    ['Le moulin en 2019. IDA MOREL POUR « LE SON »', 'Le moulin en 2019.', 'IDA MOREL POUR « LE SON »'],
    [
      '百年ぶりに明かりがともった灯台＝3日午後7時、港町、田中一郎撮影',
      '百年ぶりに明かりがともった灯台＝3日午後7時、港町',
      '田中一郎撮影',
    ],
    ['夜明けの水車小屋と粉ひきの一家＝港町提供', '夜明けの水車小屋と粉ひきの一家', '港町提供'],
    ['市民走過重新開放的老橋。記者陳大文／攝影', '市民走過重新開放的老橋。', '記者陳大文／攝影'],
    ['市民走过重新开放的老桥。青岭日报记者 张伟 摄', '市民走过重新开放的老桥。', '青岭日报记者 张伟 摄'],
    ['居民在山丘上等待老燈塔點燈　陳志明攝', '居民在山丘上等待老燈塔點燈', '陳志明攝'],
    ['图为老桥夜景与河上的渔船。图源：青岭日报', '图为老桥夜景与河上的渔船。', '青岭日报'],
    ['重新开放的老桥和桥头的磨坊，受访者供图', '重新开放的老桥和桥头的磨坊', '受访者供图'],
    ['새벽의 물레방아와 방앗간 주인 [남도군 제공]', '새벽의 물레방아와 방앗간 주인', '남도군 제공'],
    [
      '새벽의 물레방아와 방앗간 주인이 보인다. 남도군 제공',
      '새벽의 물레방아와 방앗간 주인이 보인다.',
      '남도군 제공',
    ],
    ['새벽의 물레방아가 다시 돈다. /남도군 제공', '새벽의 물레방아가 다시 돈다.', '남도군 제공'],
    ['새벽의 물레방아와 방앗간 주인[촬영 김하나]', '새벽의 물레방아와 방앗간 주인', '촬영 김하나'],
    ['夜明けの水車小屋と粉ひきの一家＝撮影・森田 花', '夜明けの水車小屋と粉ひきの一家', '森田 花'],
    ['La vieja noria antes de la helada. M. F.', 'La vieja noria antes de la helada.', 'M. F.'],
    [
      'Ο παλιός μύλος «Ίντα» στην άκρη του λιμανιού / Ίντα Μορέλ / ΑΠΕ',
      'Ο παλιός μύλος «Ίντα» στην άκρη του λιμανιού',
      'Ίντα Μορέλ / ΑΠΕ',
    ],
    ['O velho moinho, hoje no museu. Foto do autor.', 'O velho moinho, hoje no museu.', 'Foto do autor.'],
    ['المطحنة القديمة عند الفجر (وكالة الصوت)', 'المطحنة القديمة عند الفجر', 'وكالة الصوت'],
    ['भोर में पुरानी पनचक्की। फोटो: साउंड प्रेस', 'भोर में पुरानी पनचक्की।', 'साउंड प्रेस'],
    [
      'La vieja noria antes de la helada de 1931.M. F.',
      'La vieja noria antes de la helada de 1931.',
      'M. F.',
    ],
    ['Le moulin, avant la neige. | ARCHIVES LE SON', 'Le moulin, avant la neige.', 'ARCHIVES LE SON'],
    ['丘の上にあるハーバー水車小屋　写真：森田花', '丘の上にあるハーバー水車小屋', '森田花'],
    ['El molino, con nieve. - IDA MOREL', 'El molino, con nieve.', 'IDA MOREL'],
    ['The old mill at dawn. (Sound Press: Ida Morel)', 'The old mill at dawn.', 'Sound Press: Ida Morel'],
    [
      'The old mill at dawn. (Herald photo by Ida Morel)',
      'The old mill at dawn.',
      'Herald photo by Ida Morel',
    ],
    ['Die alte Mühle im Frost. SPA', 'Die alte Mühle im Frost.', 'SPA'],
    ['El molino, con nieve. I. MOREL', 'El molino, con nieve.', 'I. MOREL'],
    ['Tak wygląda stary młyn o świcie | ZDP Olszynka', 'Tak wygląda stary młyn o świcie', 'ZDP Olszynka'],
    ['새벽의 물레방아가 돌고 있다. 김하나 기자', '새벽의 물레방아가 돌고 있다.', '김하나 기자'],
    ['Cối xay cũ lúc bình minh. Ảnh: Nhân vật cung cấp', 'Cối xay cũ lúc bình minh.', 'Nhân vật cung cấp'],
    ['El viejo molino al alba. Foto: Ida Morel', 'El viejo molino al alba.', 'Ida Morel'],
    ['Screenshot Mühlenchat. (Foto: Morel/privat)', 'Screenshot Mühlenchat.', 'Morel/privat'],
    ['El viejo molino al alba en Olmeda. (Morel)', 'El viejo molino al alba en Olmeda.', 'Morel'],
  ])('%s', (text, caption, credit) => expect(split(text)).toEqual([caption, credit]));

  it.each([
    'In the picture: Ida Morel and Jon Berg',
    'El viejo molino al alba en Olmeda, 21 de mayo. (Olmeda)',
    'The mill was sold in 2019. NATO was not asked',
    'Im Bild: Ida Morel und Jon Berg beim Empfang',
    'The miller (left) in a photo with his sons and all their neighbours',
    'Auf dem Foto: der alte Müller',
    'The old mill at dawn (Tarnby)',
    '26.10.2025 | 2:43 min',
    'The old mill at dawn. (Built in 1804)',
    'The watermill before dawn | Evening',
    'Best for | Millers who like to sleep until noon\nPrice | Nine crowns',
    'Nobody was there. It was in the USA',
    '灯台の前で住民らが並び、記念写真を撮影',
    '游客在重新开放的老桥上，用手机拍摄',
    '마을은 아이들에게 아침을 무료로 제공',
    '港町では毎朝、無料の朝食を子どもに提供',
  ])('is not in "%s"', text => expect(split(text)).toEqual([text, undefined]));
});
