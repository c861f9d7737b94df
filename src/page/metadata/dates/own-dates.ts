import { matchesOf } from '../../../model/matches.ts';
import { add, type ProseDates } from './found-date.ts';
import type { Months } from './months.ts';

/** Orders and words of dates that a language has alone, digits made Latin. */
const PATTERNS: Readonly<Record<string, readonly RegExp[]>> = {
  // 2024 жылғы 12 қаңтар
  kk: [/(?<!\d)(?<year>\d{4})\s(?:жылғы|жылы|ж\.)\s(?<day>\d{1,2})\s(?<month>\p{L}{3,10})/gu],
  // ថ្ងៃទី១២ ខែមករា ឆ្នាំ២០២៤
  km: [
    /(?<!\d)(?<day>\d{1,2})[\s,]{0,2}ខែ\s?(?<month>[\p{L}\p{M}]{3,12})[\s,]{0,2}ឆ្នាំ\s?(?<year>\d{4})(?!\d)/gu,
  ],
  my: [
    // ၂၀၂၄ ခုနှစ်၊ ဇန်နဝါရီလ ၁၂ ရက်
    /(?<!\d)(?<year>\d{4})\s?(?:ခုနှစ်)?[\s၊,]{1,2}(?<month>[\p{L}\p{M}]{2,15}?)လ?\s?(?<day>\d{1,2})(?!\d)(?:\s?ရက်)?/gu,
    // ဇန်နဝါရီလ ၁၂ ရက်၊ ၂၀၂၄
    /(?<![\p{L}\p{M}])(?<month>[\p{L}\p{M}]{2,15}?)လ?\s?(?<day>\d{1,2})(?:\s?ရက်)?[\s၊,]{1,2}(?<year>\d{4})(?!\d)/gu,
  ],
};

/** Adds the dates that are written as the language of the page alone writes them. */
export function ownDates(text: string, language: string, months: Months, found: ProseDates): void {
  for (const pattern of PATTERNS[language] ?? []) {
    for (const match of matchesOf(text, pattern)) {
      const { year, month, day } = match.groups!;
      add(found, match, Number(year), months.find(month!) ?? 0, Number(day));
    }
  }
}
