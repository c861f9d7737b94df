/** How dates are written, digits made Latin. */
export const CJK = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g;
export const YEAR_FIRST = /(?<![\d.])((?:19|20)\d{2})(\s?[-./]\s?)(\d{1,2})\2(\d{1,2})(?![\d])/g;
export const YEAR_LAST = /(?<![\d.])(\d{1,2})(\s?[-./|]\s?)(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?![\d-]|\.\d)/g;
/** `24.01. 2020` */
export const YEAR_APART = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.\s((?:19|20)\d{2})(?!\d)/g;
/** A name of one word, `كانون الثاني`, or letters with full stops, `มี.ค.`. */
const MONTH = String.raw`(?:\p{L}{1,2}\p{M}?\.){2}|[\p{L}\p{M}]{2,20}(?:\sال[\p{L}]{4,5})?`;
/** The month may be named twice, `آذار/مارس`, and the year announced, `พ.ศ.`. */
export const DAY_MONTH_YEAR = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:\.|er|st|nd|rd|th|º|ος|η|\.º)?[\s.,/-]{1,2}(?:de\s|of\s|d[’']|ב)?(${MONTH})` +
    String.raw`(?:\s?[/(]\s?([\p{L}\p{M}]{3,20}(?:\sال[\p{L}]{4,5})?)\)?)?` +
    String.raw`[\s.,’'/-]{0,3}(?:de\s|del\s|of\s|[พค]\.\s?ศ\.\s?)?(\d{4})(?!\d)`,
  'gu',
);
/** `5 มี.ค. 67`: a year of the Buddhist era, which counts from 543 BC; smaller ones could be Gregorian. */
export const THAI_SHORT_YEAR =
  /(?<!\d)(\d{1,2})\s?((?:[\u0e01-\u0e4e]{1,3}\.){2}|[\u0e01-\u0e4e]{4,12})\s?((?:4[3-9]|[5-9]\d))(?![\d:.])/gu;
/** `May 12, 2023`; programs of Unix put the time between: `Fri May 12 10:15:00 CEST 2023`. */
export const MONTH_DAY_YEAR =
  /(?<![\p{L}\p{M}])([\p{L}\p{M}]{3,20})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:\s\d{1,2}:\d\d(?::\d\d)?(?:\s(?:[A-Z]{2,5}|[+-]\d{4}))?(?=\s))?[,.]?\s?(\d{4})(?!\d)/gu;
export const YEAR_MONTH_DAY = /(?<!\d)(\d{4})\.?[\s-](?:m\.\s)?([\p{L}\p{M}]{3,20})\.?[\s-](\d{1,2})(?!\d)/gu;
export const YEAR_DAY_MONTH = /(?<!\d)(\d{4})\.\sgada\s(\d{1,2})\.\s([\p{L}\p{M}]{3,20})/gu;
/** `12.V.2024` */
export const ROMAN_MONTH = /(?<![\d.])(\d{1,2})\.?\s?(I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})\.?\s?(\d{4})(?!\d)/g;
export const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
export const VIETNAMESE = /(\d{1,2})\s(?:tháng|thg)\s(\d{1,2})(?:\s|,\s|\snăm\s)(\d{4})/g;
