import { describe, expect, it } from 'vitest';
import { dateInUrl, isoDay, parseMachineDate } from '../../../src/page/metadata/dates.ts';
import { findDates } from '../../../src/page/metadata/prose-date.ts';

describe('a machine-readable date', () => {
  it.each([
    ['2024-03-05T10:00:00+01:00', '2024-03-05T10:00:00+01:00'],
    ['2024-03-05T10:00+0100', '2024-03-05T10:00:00+01:00'],
    ['2024-03-05 10:00:00', '2024-03-05'],
    ['2024-03-05', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['Tue, 05 Mar 2024 10:00:00 GMT', '2024-03-05T10:00:00Z'],
    ['Tue Mar 05 2024 10:00:00 GMT+0100 (CET)', '2024-03-05T10:00:00+01:00'],
    ['Tue Mar 05 10:00:00 CEST 2024', '2024-03-05T10:00:00+02:00'],
    ['Tue Mar 05 10:00:00 UTC 2024', '2024-03-05T10:00:00Z'],
    ['Tue Mar 05 10:00:00 IST 2024', '2024-03-05'],
    ['1709632800', '2024-03-05T10:00:00Z'],
    ['2024-02-30', undefined],
    ['1024-03-05', undefined],
    ['v2024.3', undefined],
    ['', undefined],
  ])('%s is %s', (value, wanted) => expect(parseMachineDate(value)).toBe(wanted));

  it('is a day that there is', () => {
    expect(isoDay(2024, 2, 29)).toBe('2024-02-29');
    expect(isoDay(2023, 2, 29)).toBeUndefined();
  });

  it.each([
    ['https://a.example/2024/05/17/story', '2024-05-17'],
    ['https://a.example/20240517/story.html', '2024-05-17'],
    ['https://a.example/2020-02/19/c_1125.htm', '2020-02-19'],
    ['https://a.example/story-2024-05-17', '2024-05-17'],
    ['https://a.example/2024/may/17/story', '2024-05-17'],
    ['https://a.example/2024/May/17/story', '2024-05-17'],
    ['https://a.example/2024/september/17/story', '2024-09-17'],
    ['https://a.example/news/17-05-2024', '2024-05-17'],
    ['https://a.example/news/05-06-2024', undefined],
    ['https://a.example/2024/13/17/story', undefined],
    ['https://a.example/story?d=2024-05-17', undefined],
  ])('in the address %s is %s', (url, wanted) => expect(dateInUrl(url)).toBe(wanted));
});

describe('a written date', () => {
  it.each([
    ['12 May 2023', 'en', '2023-05-12'],
    ['May 12th, 2023', 'en', '2023-05-12'],
    ['12. Mai 2023', 'de', '2023-05-12'],
    ['12.5.2023', 'de', '2023-05-12'],
    ['Stand: 12.05.23.', 'de', '2023-05-12'],
    ['le 12 mai 2023', 'fr', '2023-05-12'],
    ['12 de mayo de 2023', 'es', '2023-05-12'],
    ['12 maja 2023', 'pl', '2023-05-12'],
    ['12 мая 2023', 'ru', '2023-05-12'],
    ['2023年5月12日', 'ja', '2023-05-12'],
    ['2023년 5월 12일', 'ko', '2023-05-12'],
    ['12 tháng 5, 2023', 'vi', '2023-05-12'],
    ['12/05/2023', 'fr', '2023-05-12'],
    ['12/05/2023', 'en-GB', '2023-05-12'],
    ['25/05/2023', 'en', '2023-05-25'],
    ['mardi 5 juin 2018', 'en', '2018-06-05'],
    ['12.05. 2023', 'de', '2023-05-12'],
    ['12. Jänner 2023', 'de', '2023-01-12'],
    ['12.V.2023', 'pl', '2023-05-12'],
    ['2023. gada 12. maijs', 'lv', '2023-05-12'],
    ['2023-May-12', 'en', '2023-05-12'],
    ['12 במאי 2023', 'he', '2023-05-12'],
    ['12 أيار 2023', 'ar', '2023-05-12'],
    ['12 كانون الثاني 2023', 'ar', '2023-01-12'],
    ['12 พ.ค. 2566', 'th', '2023-05-12'],
    ['２０２３年５月１２日', 'ja', '2023-05-12'],
    ['令和5年5月12日', 'ja', '2023-05-12'],
    ['令和元年5月12日', 'ja', '2019-05-12'],
    ['民國112年5月12日', 'zh', '2023-05-12'],
    ['۲۲ اردیبهشت ۱۴۰۲', 'fa', '2023-05-12'],
    ['1402/02/22', 'fa', '2023-05-12'],
    ['5 มี.ค. 2567', 'th', '2024-03-05'],
    ['5 เม.ย. 2567', 'th', '2024-04-05'],
    ['5 มีนาคม พ.ศ. 2567 เวลา 14:02 น.', 'th', '2024-03-05'],
    ['05 มี.ค. 67', 'th', '2024-03-05'],
    ['٥ آذار/مارس ٢٠٢٤', 'ar', '2024-03-05'],
    ['5 مارس (آذار) 2024', 'ar', '2024-03-05'],
    ['12 كانون الثاني/يناير 2023', 'ar', '2023-01-12'],
    ['113年3月5日', 'zh-Hant-TW', '2024-03-05'],
    ['發布日期：113/03/05', 'zh-TW', '2024-03-05'],
    ['Tue, 03/05/2024 - 14:22', 'en', '2024-03-05'],
    ['03/05/2024 (Friday)', 'en', '2024-05-03'],
    ['mar 05/03/2024', 'es', '2024-03-05'],
    ['Tuesday 03/05/2024', 'en-GB', '2024-03-05'],
  ])('%s (%s) is %s', (text, language, wanted) => {
    expect(findDates(text, language).dates.map(({ date }) => date)).toEqual([wanted]);
  });

  it.each([
    ['3/4/2024', 'en'],
    ['3/4/2024', 'en-US'],
    ['3/4/2024', 'und'],
    ['Sat, 1/7/2023', 'en'],
    ['Sunday 03/05/2024', 'en'],
  ])('%s (%s) is a guess, and left out', (text, language) => {
    expect(findDates(text, language)).toEqual({ dates: [], ambiguous: true });
  });

  it.each([
    'version 2.10.2023.1',
    'ring 0171 12.05.2023-1',
    'in 2023',
    '99 May 2023',
    '5 May/June 2024',
    '05 มี.ค. 24',
    'no date',
  ])('%s is none', text => {
    expect(findDates(text, 'en').dates).toEqual([]);
  });

  it.each(['zh', 'zh-CN', 'zh-Hant-HK', 'ja'])('counts no years of the Republic in %s', language => {
    expect(findDates('113年3月5日', language).dates).toEqual([]);
  });
});
