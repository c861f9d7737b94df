import { readHtml } from '../read.ts';

export const read = (
  body: string,
  head = '',
  url = 'https://www.daily-example.example/rivers/ferry-runs-all-night',
) => readHtml(`<html><head>${head}</head><body>${body}<p>Text of the story.</p></body></html>`, { url });
export const title = (text: string) => `<title>${text}</title>`;
export const og = (text: string, site = 'Daily Example') =>
  `<meta property="og:title" content="${text}"><meta property="og:site_name" content="${site}">`;
