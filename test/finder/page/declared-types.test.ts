import { describe, expect, it } from 'vitest';
import { declaredOther } from '../../../src/finder/page/declared-types.ts';

describe('what a page says that it is', () => {
  it.each([
    [['WebPage', 'Product', 'Offer'], 'product'],
    [['DiscussionForumPosting'], 'forum'],
    [['JobPosting'], 'service'],
    [['Product', 'NewsArticle'], undefined],
    [['Product', 'article'], undefined],
    [['product'], undefined],
    [['Review', 'Recipe', 'constructor', '__proto__'], undefined],
    [[], undefined],
  ])('is, by %j, %s', (types, kind) => expect(declaredOther(types)).toBe(kind));
});
