import { NodeHtmlMarkdown } from 'node-html-markdown';
import { decode } from './decode.ts';

/** A whole page as Markdown, menus and all. */
export const toMarkdown = (html: Buffer): string => NodeHtmlMarkdown.translate(decode(html));
