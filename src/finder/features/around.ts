import { hashText } from '../../model/hash.ts';

/** Elements around a block that say something, as bits. */
export const AROUND = {
  article: 1 << 0,
  main: 1 << 1,
  nav: 1 << 2,
  header: 1 << 3,
  footer: 1 << 4,
  aside: 1 << 5,
  form: 1 << 6,
  figure: 1 << 7,
  table: 1 << 8,
  list: 1 << 9,
  section: 1 << 10,
  quote: 1 << 11,
  button: 1 << 12,
  dialog: 1 << 13,
  body: 1 << 14,
  details: 1 << 15,
} as const;

const TAG_BITS = new Map<string, number>(
  Object.entries({
    article: AROUND.article,
    main: AROUND.main,
    nav: AROUND.nav,
    menu: AROUND.nav,
    header: AROUND.header,
    footer: AROUND.footer,
    aside: AROUND.aside,
    form: AROUND.form,
    fieldset: AROUND.form,
    figure: AROUND.figure,
    table: AROUND.table,
    ul: AROUND.list,
    ol: AROUND.list,
    dl: AROUND.list,
    section: AROUND.section,
    blockquote: AROUND.quote,
    button: AROUND.button,
    select: AROUND.button,
    dialog: AROUND.dialog,
    details: AROUND.details,
  }),
);

const ROLE_BITS = new Map<string, number>(
  Object.entries({
    article: AROUND.article,
    main: AROUND.main,
    navigation: AROUND.nav,
    menu: AROUND.nav,
    menubar: AROUND.nav,
    banner: AROUND.header,
    contentinfo: AROUND.footer,
    complementary: AROUND.aside,
    search: AROUND.form,
    dialog: AROUND.dialog,
    alertdialog: AROUND.dialog,
    button: AROUND.button,
  }),
);

/** The tags that have a feature of their own, by their order; all others share one number. */
const TAGS =
  'p div li span td a h1 h2 h3 h4 section article dd dt blockquote th button label figcaption body pre'.split(
    ' ',
  );

/** A microdata property that marks the body of an article. */
const BODY_PROPERTY = /articleBody|entry-content|text/;

/** What the name of an element says. */
export interface TagSense {
  /** As in `AROUND`. */
  readonly bits: number;
  /** Number among the tags that have a feature of their own. */
  readonly code: number;
  readonly hash: number;
}

const FREQUENT = 'tr tbody thead tfoot html center address hgroup summary h5 h6 legend caption option'.split(
  ' ',
);
const KNOWN = new Map<string, TagSense>();
for (const name of [...TAGS, ...TAG_BITS.keys(), ...FREQUENT]) KNOWN.set(name, describe(name));

/** A sense is made for every other name whenever it comes: names are endless, and those seldom. */
export function senseOfTag(name: string): TagSense {
  return KNOWN.get(name) ?? describe(name);
}

function describe(name: string): TagSense {
  const code = TAGS.indexOf(name);
  return {
    bits: TAG_BITS.get(name) ?? 0,
    code: code < 0 ? TAGS.length : code,
    hash: hashText(name),
  };
}

/** The bits of an element's attributes `role` and `itemprop`. */
export function bitsOf(role: string | undefined, itemprop: string | undefined): number {
  const bits = role === undefined ? 0 : (ROLE_BITS.get(role) ?? 0);
  return itemprop !== undefined && BODY_PROPERTY.test(itemprop) ? bits | AROUND.body : bits;
}
