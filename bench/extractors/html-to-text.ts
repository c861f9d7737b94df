import { compile } from 'html-to-text';
import { decode } from './decode.ts';
import type { Extractor } from './extractor.ts';

/** HTML to plain text by block structure; no link targets, no image names, no wrapping. */
export const plainText = compile({
  wordwrap: false,
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(selector => ({ selector, options: { uppercase: false } })),
    { selector: 'table', options: { uppercaseHeaderCells: false } },
  ],
  limits: { maxInputLength: 1 << 26 },
});

/** html-to-text: the whole page as text, without any cleaning. */
export const htmlToText: Extractor = {
  name: 'html-to-text',
  run: (_page, bytes) => ({ text: plainText(decode(bytes)), authors: [] }),
};
