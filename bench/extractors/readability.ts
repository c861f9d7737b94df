import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decode } from './decode.ts';
import type { Extractor } from './extractor.ts';
import { plainText } from './html-to-text.ts';

/** Mozilla's Readability on linkedom. Its own `textContent` glues blocks, so its HTML is flattened instead. */
export const readability: Extractor = {
  name: 'readability',
  run(_page, bytes) {
    const { document } = parseHTML(decode(bytes));
    const article = new Readability(document).parse();
    return {
      text: article?.content ? plainText(article.content) : '',
      title: article?.title ?? undefined,
      authors: article?.byline ? [article.byline] : [],
      date: article?.publishedTime ?? undefined,
    };
  },
};
