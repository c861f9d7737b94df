import type { BlockRule } from '../model/rule.ts';

const ID = 'cloned-slide';

/** As slide shows call the slides that they put again before the first and behind the last. */
const CLONED = /(?:^|\s)(?:slick-cloned|swiper-slide-duplicate|cloned)(?=\s|$)/;
/** What anybody may call so is one only in their slide shows, or if it is hidden from those that listen. */
const SHOWN = /(?:^|\s)(?:slick-cloned|swiper-slide-duplicate|owl-item)(?=\s|$)/;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Slides that a slide show has put in again, to go round',
  },
  *run(_, context) {
    if (context.page.kind !== 'html') return;
    const { classes, nodes, first, last, count } = context.page.elements;
    let end = 0;
    for (let row = 1; row < count; row++) {
      const called = classes[row];
      if (called === undefined || last[row]! <= end || !CLONED.test(called)) continue;
      if (!SHOWN.test(called) && nodes[row]!.attribs['aria-hidden'] !== 'true') continue;
      for (let block = Math.max(first[row]!, end); block < last[row]!; block++)
        yield {
          rule: ID,
          block,
          action: 'drop',
          category: 'duplicate-text',
          why: 'in a slide that is put in again',
        };
      end = last[row]!;
    }
  },
};
export default rule;
