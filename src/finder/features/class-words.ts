/** What words in class names and ids say of the text below; weighed by the model, not by hand. */
export const CLASS_GROUPS = [
  'comment',
  'related',
  'card',
  'side',
  'foot',
  'share',
  'promo',
  'author',
  'menu',
  'content',
  'meta',
  'popup',
  'review',
  'faq',
  'product',
  'unseen',
] as const;
export type ClassGroup = (typeof CLASS_GROUPS)[number];

const WORDS: Record<ClassGroup, string> = {
  comment:
    'comment comments commentlist respond reply replies disqus discussion thread message kommentar kommentare',
  related:
    'related recommended recommendation recommendations more trending popular similar latest recent teaser teasers read next also mehr',
  card: 'card cards item items grid tile tiles list listing loop archive feed carousel slider swiper slide slick',
  side: 'sidebar aside rail widget widgets secondary complementary right left',
  foot: 'footer foot bottom copyright colophon imprint',
  share: 'share sharing sharedaddy social follow facebook twitter whatsapp',
  promo:
    'newsletter subscribe subscription signup promo promotion cta banner ad ads advert advertisement sponsor sponsored donate donation paywall abo',
  author: 'author autor bio byline about profile contributor vcard writer',
  menu: 'nav navbar menu submenu breadcrumb breadcrumbs navigation toc tags tag categories category pagination pager topics',
  content:
    'content article articlebody post entry story body text main richtext prose copy paragraph single artikel',
  meta: 'meta metadata date time info details caption figcaption credit kicker tagline timestamp',
  popup: 'modal popup overlay cookie cookies consent gdpr dialog lightbox alert notice',
  review: 'review reviews testimonial testimonials rating ratings',
  faq: 'faq faqs accordion question answer questions toggle',
  product: 'product products price shop cart add sku variant',
  unseen: 'hidden hide sr only visually invisible offscreen screen reader print noprint',
};

const BIT_OF = new Map<string, number>();
for (const [i, group] of CLASS_GROUPS.entries()) {
  for (const word of WORDS[group].split(' ')) BIT_OF.set(word, (BIT_OF.get(word) ?? 0) | (1 << i));
}

export const GROUPED_WORDS: readonly string[] = [...BIT_OF.keys()];

/** Bits of the groups that a word belongs to; bit i stands for `CLASS_GROUPS[i]`. */
export function groupsOfWord(word: string): number {
  return BIT_OF.get(word) ?? 0;
}
