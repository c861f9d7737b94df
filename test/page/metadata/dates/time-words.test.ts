import { expect, it } from 'vitest';
import { loadLexicon } from '../../../../src/load-rules.ts';
import { findDates } from '../../../../src/page/metadata/dates/prose-date.ts';
import { isTime } from '../../../../src/page/metadata/dates/time-words.ts';

const lexicon = await loadLexicon();

function isDateLine(text: string, language: string): boolean {
  const spans = findDates(text, language).dates.map(({ start, end }) => [start, end] as const);
  return spans.length > 0 && isTime(text, spans, line => lexicon.match(line), language);
}

it.each([
  ['১২ জানুয়ারি ২০২৪, ১০:৩০', 'bn'],
  ['১২ জানুয়ারি ২০২৪, শুক্রবার, ১০:৩০ এএম', 'bn'],
  ['১২ জানুয়ারি ২০২৪ | ১০:৩০ অপরাহ্ন', 'bn'],
  ['शुक्रवार, 12 जनवरी 2024 10:30 पूर्वाह्न', 'hi'],
  ['5 มีนาคม 2567 เวลา 14:02 น.', 'th'],
  ['12 يناير 2024 - 10:30 صباحا', 'ar'],
  ['١٢ يناير ٢٠٢٤ ١٠:٣٠ م', 'ar'],
  ['12 يناير 2024، الساعة 10:30 بتوقيت غرينتش', 'ar'],
  ['سه‌شنبه ۱۲ اسفند ۱۴۰۲ - ۱۰:۳۰', 'fa'],
  ['۱۲ اسفند ۱۴۰۲ ساعت ۱۰:۳۰', 'fa'],
  ['၁၂ ဇန်နဝါရီ ၂၀၂၄ ၁၀:၃၀', 'my'],
  ['12 Januari 2024, pukul 10.30 WIB', 'id'],
  ['12 Januari 2024 10:30 pagi', 'ms'],
  ['12 de enero de 2024, 10:30 horas', 'es'],
  ['12. Januar 2024, 10:30 Uhr Lesezeit: 3 Min.', 'de'],
  ['12 January 2024 5 min read', 'en'],
  ['12 January 2024 Reading time: 5 minutes', 'en'],
])('%s (%s) says nothing but when', (text, language) => expect(isDateLine(text, language)).toBe(true));

it.each([
  ['12 يناير 2024 - 10:30 بيروت والشمال', 'ar'],
  ['১২ জানুয়ারি ২০২৪, সেতুটি খোলা হয়েছে', 'bn'],
  ['۱۲ اسفند ۱۴۰۲ پل تازه گشوده شد', 'fa'],
  ['12 जनवरी 2024, नदी का विशाल पुल', 'hi'],
  ['12 de enero de 2024, el puente', 'es'],
  ['12 January 2024 5 min read about the bridge', 'en'],
])('%s (%s) says more', (text, language) => expect(isDateLine(text, language)).toBe(false));
