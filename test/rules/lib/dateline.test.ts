import { expect, it } from 'vitest';
import { datelineOf } from '../../../src/rules/lib/dateline.ts';

const TEXT = 'The ferry will run through the winter.';

it.each([
  ['SKARHOLM (Sound Press)', ' — '],
  ['SKARHOLM, Norway (AP)', ' — '],
  ['SKARHOLM, 14 March (Reuters)', ' - '],
  ['SKARHOLM, Mar 14, 2025 (AFP)', ' – '],
  ['SKARHOLM, March 14, 2025 /NewsWire/', ' -- '],
  ['SKARHOLM--(SOUND WIRE)', '--'],
  ['(ANSA) - VENEZIA, 14 MAR', ' - '],
  ['МУРМАНСК, 18 мая /ТАСС/', '. '],
  ['МУРМАНСК, 18 мая — РИА Новости', '. '],
  ['Мурманск. 18 мая. ИНТЕРФАКС', ' - '],
  ['新华社舟山5月6日电', ''],
  ['（부산=연합뉴스） 김가람 기자 =', ' '],
])('%s opens any text', (dateline, joint) => {
  expect(datelineOf(dateline + joint + TEXT, false)).toBe(dateline);
});

it.each([
  ['Husum (dpa)', ' - '],
  ['Husum/Büsum (dpa/lno)', ' – '],
  ['Skarholm (CNN)', ' — '],
  ['Rio da Barra (AFP)', ' - '],
  ['March 14 (Reuters)', ' - '],
  ['Cádiz, 14 mar (EFE)', '.- '],
  ['Gdynia (PAP)', ' - '],
])('%s opens the first paragraph', (dateline, joint) => {
  expect(datelineOf(dateline + joint + TEXT, true)).toBe(dateline);
  expect(datelineOf(dateline + joint + TEXT, false)).toBeUndefined();
});

it.each([
  'The captain (who knew) - and the mate - said nothing.',
  'Ida Morel (32) - the youngest captain - was late.',
  'Skarholm - the name says it - is an island.',
  'On March 14 (a Friday) - it rained.',
])('no dateline: %s', text => expect(datelineOf(text, true)).toBeUndefined());
