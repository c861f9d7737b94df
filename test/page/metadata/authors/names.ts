import { readHtml } from '../read.ts';

export const PROSE = `<p>${'The ferry crosses the river every ten minutes, and most of those who take it have done so for years. '.repeat(3)}</p>`;
export const SITE =
  '<meta property="og:site_name" content="Daily Example"><meta property="og:type" content="article">';

/** Whom a page about a ferry is by, with these lines between headline and text. */
export function names(lines: string, head = '', lang = 'en'): string[] {
  const html = `<html lang="${lang}"><head><title>Ferry runs all night</title>${SITE}${head}</head><body><article><h1>Ferry runs all night</h1>${lines}${PROSE}${PROSE}</article></body></html>`;
  return readHtml(html, { url: 'https://daily.example/ferry' }).author.map(({ name }) => name);
}

/** An article's JSON-LD with these authors. */
export const declared = (...authors: unknown[]) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry runs all night', author: authors })}</script>`;

export const person = (name: string) => ({ '@type': 'Person', name });
