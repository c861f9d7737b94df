import type { BlockRule } from '../model/rule.ts';
import { lesserPart } from './lib/lesser-part.ts';

const ID = 'related-box';

/** Kinds of pages that show others of their kind below. Manuals call sections so; articles have more rules. */
const PAGES: ReadonlySet<string | undefined> = new Set(['product', 'service', 'listing']);
const RELATED = /(?:^|[\s_-])[rR]elated(?=$|[\s_A-Z-])/;
/** Ids are made from headings, too: of more words. */
const RELATED_ID = /(?:^|[_-])[rR]elated[_-]?[A-Z]?[a-z]*$/;
const HEADING = /^h\d$/;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Boxes of related products and pages, by what their mark-up calls them',
  },
  *run(_, { page, pageType, standing }) {
    if (page.kind !== 'html' || !PAGES.has(pageType)) return;
    const { nodes, classes, ids } = page.elements;
    const isBox = (row: number) =>
      (fits(classes[row], RELATED) || fits(ids[row], RELATED_ID)) && !HEADING.test(nodes[row]!.name);
    for (const { index } of lesserPart(page, standing, isBox))
      yield {
        rule: ID,
        block: index,
        action: 'drop',
        category: 'related-teaser',
        why: 'in a box that is called related',
      };
  },
};
export default rule;

function fits(value: string | undefined, called: RegExp): boolean {
  return value?.includes('elated') === true && called.test(value);
}
