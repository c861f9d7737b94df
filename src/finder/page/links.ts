import type { Block } from '../../model/block.ts';
import { parseUrl } from './url.ts';

export const LINK_FEATURES: readonly string[] = [
  'headlineLinks',
  'keptHeadlineLinks',
  'headlineLinkShare',
  'childLinks',
  'deeperLinks',
  'pageLinks',
  'profileLinks',
  'anchorLinks',
];

/** Link texts with so many words are headlines rather than names of menus and sections. */
const HEADLINE_WORDS = 4;
const LINKED = 0.6;
/** Longer blocks are prose, whatever they link to. */
const MAX_WORDS = 40;

const NEXT_PAGE = /[?&](?:page|p|pg|paged|start|offset)=\d|\/page[/-]?\d/i;
const PROFILE = /\/(?:user|users|u|member|members|profile|profil|members?list)[/.?=]|member\.php|[?&]u=\d/i;
const DEEPER = /\d{4}\/\d\d|-[a-z]+-[a-z]+-/i;

/** One value for each of `LINK_FEATURES`: what the links of a page are and where they lead. */
export function linkFeatures(
  blocks: readonly Block[],
  kept: Uint8Array,
  address: string | undefined,
): number[] {
  const own = parseUrl(address)?.pathname.replace(/\/$/, '') ?? '';
  const below = own === '' ? undefined : `${own}/`;
  const count = {
    headlines: 0,
    kept: 0,
    words: 0,
    prose: 0,
    links: 0,
    child: 0,
    deeper: 0,
    next: 0,
    profile: 0,
    anchor: 0,
  };
  for (const { index, words, linkDensity = 0, marks } of blocks) {
    if (words >= HEADLINE_WORDS && words <= MAX_WORDS && linkDensity >= LINKED) {
      count.headlines++;
      count.words += words;
      if (kept[index]) count.kept++;
    } else if (words > HEADLINE_WORDS && linkDensity < LINKED) count.prose += words;
    for (const { href } of marks) {
      if (href === undefined) continue;
      count.links++;
      if (href.startsWith('#')) count.anchor++;
      else if (NEXT_PAGE.test(href)) count.next++;
      else if (PROFILE.test(href)) count.profile++;
      if (below !== undefined && href.includes(below)) count.child++;
      if (DEEPER.test(href)) count.deeper++;
    }
  }
  const links = Math.max(1, count.links);
  return [
    count.headlines,
    count.kept,
    count.words / Math.max(1, count.words + count.prose),
    count.child / links,
    count.deeper / links,
    Math.min(20, count.next),
    count.profile / links,
    count.anchor / links,
  ];
}
