import type { Block } from '../model/block.ts';
import type { Harvested } from '../model/page.ts';
import type { BlockRule } from '../model/rule.ts';
import { cleanUrl } from '../page/metadata/address.ts';

const ID = 'other-language';

/** Longer texts tell more than that there is a translation. */
const MAX_WORDS = 16;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Lines that lead to the page in another language, as its head declares that',
  },
  *run(blocks, { page, language, standing, declared }) {
    if (page.kind !== 'html') return;
    const links = (page.harvest.byTag.get('link') ?? []).filter(({ node }) => node.attribs.hreflang);
    if (links.length === 0) return;
    const base = page.capture.url ?? declared.url;
    let others: ReadonlySet<string> | undefined;
    for (const block of blocks) {
      if (block.words > MAX_WORDS || block.marks.length === 0 || !standing.kept(block.index)) continue;
      const href = onlyLink(block);
      const address = href === undefined ? undefined : cleanUrl(href, base);
      if (address === undefined) continue;
      others ??= translations(links, language, page.capture.url);
      if (!others.has(address)) continue;
      const why = 'leads to the page in another language';
      yield { rule: ID, block: block.index, action: 'drop', category: 'navigation', why };
    }
  },
};
export default rule;

/** The addresses of the page in other languages, without those that it has in its own, too. */
function translations(
  links: readonly Harvested[],
  language: string,
  base: string | undefined,
): ReadonlySet<string> {
  const others = new Set<string>();
  const own = new Set<string>();
  for (const { node } of links) {
    const { hreflang = '', href } = node.attribs;
    const address = href === undefined ? undefined : cleanUrl(href, base);
    if (address === undefined) continue;
    const isOther = hreflang !== 'x-default' && !hreflang.toLowerCase().startsWith(language);
    (isOther ? others : own).add(address);
  }
  for (const address of own) others.delete(address);
  return others;
}

function onlyLink({ marks }: Block): string | undefined {
  const links = marks.filter(({ type }) => type === 'link');
  return links.length === 1 ? links[0]!.href : undefined;
}
