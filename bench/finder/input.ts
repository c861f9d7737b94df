import { PageContext } from '../../src/engine/context.ts';
import type { FinderInput } from '../../src/finder/finding.ts';
import { loadLexicon } from '../../src/load-rules.ts';
import type { Page } from '../../src/model/page.ts';
import { extractMetadata } from '../../src/page/metadata/extract.ts';

const lexicon = await loadLexicon();

/** What the finder is given about a page, as in the product. */
export function finderInput(page: Page): FinderInput {
  const context = new PageContext(page, lexicon, undefined);
  context.describe(extractMetadata(page, context));
  return context;
}
