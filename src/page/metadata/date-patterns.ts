/** How dates are written, digits made Latin. */
export const CJK = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g;
export const YEAR_FIRST = /(?<![\d.])((?:19|20)\d{2})(\s?[-./]\s?)(\d{1,2})\2(\d{1,2})(?![\d])/g;
export const YEAR_LAST = /(?<![\d.])(\d{1,2})(\s?[-./|]\s?)(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?![\d-]|\.\d)/g;
/** `24.01. 2020` */
export const YEAR_APART = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.\s((?:19|20)\d{2})(?!\d)/g;
export const DAY_MONTH_YEAR =
  /(?<!\d)(\d{1,2})(?:\.|er|st|nd|rd|th|º|ος|η|\.º)?[\s.,/-]{1,2}(?:de\s|of\s|d[’']|ב)?((?:\p{L}\p{M}?\.){2}|[\p{L}\p{M}]{2,20}(?:\sال[\p{L}]{4,5})?)[\s.,’'/-]{0,3}(?:de\s|del\s|of\s)?(\d{4})(?!\d)/gu;
export const MONTH_DAY_YEAR =
  /(?<![\p{L}\p{M}])([\p{L}\p{M}]{3,20})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s?(\d{4})(?!\d)/gu;
export const YEAR_MONTH_DAY = /(?<!\d)(\d{4})\.?[\s-](?:m\.\s)?([\p{L}\p{M}]{3,20})\.?[\s-](\d{1,2})(?!\d)/gu;
export const YEAR_DAY_MONTH = /(?<!\d)(\d{4})\.\sgada\s(\d{1,2})\.\s([\p{L}\p{M}]{3,20})/gu;
/** `12.V.2024` */
export const ROMAN_MONTH = /(?<![\d.])(\d{1,2})\.?\s?(I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})\.?\s?(\d{4})(?!\d)/g;
export const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
export const VIETNAMESE = /(\d{1,2})\s(?:tháng|thg)\s(\d{1,2})(?:\s|,\s|\snăm\s)(\d{4})/g;
