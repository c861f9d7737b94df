import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { decode } from './decode.ts';
import type { Extractor } from './extractor.ts';
import { plainText } from './html-to-text.ts';

/** Runs without the library's log, which reports every broken JSON-LD script with a stack. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { error, warn, log } = console;
  console.error = console.warn = console.log = () => {};
  try {
    return await work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

/** Defuddle on linkedom, without its site extractors that fetch from the network. */
export const defuddle: Extractor = {
  name: 'defuddle',
  async run(page, bytes) {
    const { document } = parseHTML(decode(bytes));
    const article = await quietly(() => Defuddle(document, page.url, { useAsync: false }));
    return {
      text: plainText(article.content),
      title: article.title || undefined,
      authors: article.author ? [article.author] : [],
      date: article.published || undefined,
    };
  },
};
