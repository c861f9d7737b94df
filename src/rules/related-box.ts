import { boxRule } from './lib/box-rule.ts';

/** Kinds of pages that show others of their kind below. Manuals call sections so; articles have more rules. */
const PAGES: ReadonlySet<string | undefined> = new Set(['product', 'service', 'listing']);
const RELATED = /(?:^|[\s_-])[rR]elated(?=$|[\s_A-Z-])/;
/** Ids are made from headings, too: of more words. */
const RELATED_ID = /(?:^|[_-])[rR]elated[_-]?[A-Z]?[a-z]*$/;
const HEADING = /^h\d$/;

export default boxRule({
  id: 'related-box',
  summary: 'Boxes of related products and pages, by what their mark-up calls them',
  category: 'related-teaser',
  why: 'in a box that is called related',
  isOn: ({ pageType }) => PAGES.has(pageType),
  isBox: (row, { nodes, classes, ids }) =>
    (fits(classes[row], RELATED) || fits(ids[row], RELATED_ID)) && !HEADING.test(nodes[row]!.name),
});

function fits(value: string | undefined, called: RegExp): boolean {
  return value?.includes('elated') === true && called.test(value);
}
