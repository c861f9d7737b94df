const PARAGRAPHS = [
  'The night ferry to the outer islands will sail again from Monday, the harbour office said on Friday after three weeks of repairs.',
  'Engineers had to replace both bow doors, which ice had bent in January, and they tested the new ones in heavy weather twice.',
  '“We did not want to promise a date before the second test,” said Ida Morel, who runs the office with a staff of nine people.',
  'Tickets that were bought for the cancelled trips stay valid until the end of May, and nobody has to ask for that in writing.',
  'The mail boat, which had carried passengers in the meantime, goes back to carrying letters, milk and the weekly newspaper.',
];

/** An article in HTML that ends as a record, with a prompt that goes. */
export function article(headline: string): string {
  const body = PARAGRAPHS.map(text => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>${headline} - Sound Press</title>
<meta property="og:site_name" content="Sound Press"><meta property="og:title" content="${headline}">
<meta property="og:type" content="article"></head><body>
<nav><a href="/">Home</a> <a href="/coast">Coast</a> <a href="/sport">Sport</a></nav>
<article><h1>${headline}</h1>
${body}
</article>
<div class="newsletter"><p>Sign up for our newsletter</p></div>
<footer><p>© 2025 Sound Press. All rights reserved.</p></footer></body></html>`;
}

/** The same as a flat text. */
export function flatArticle(headline: string): string {
  return `${headline}\n\n${PARAGRAPHS.join('\n\n')}\n`;
}

export const FIRST_PARAGRAPH = PARAGRAPHS[0]!;
export const LAST_PARAGRAPH = PARAGRAPHS.at(-1)!;
