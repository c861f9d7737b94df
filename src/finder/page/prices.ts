/** Longer lines tell of a price rather than ask for it. In words. */
const PRICE_WORDS = 12;
const PRICE = /[$€£¥₹₽]\s?\d|\d\s?(?:€|zł|kr|Kč|₽|USD|EUR)/;

/** Whether a line of so many words is a price with what it is for. */
export function namesPrice(text: string, words: number): boolean {
  return words <= PRICE_WORDS && PRICE.test(text);
}
