import type { Element } from 'domhandler';
import { ElementType } from 'htmlparser2';
import { Names } from './names.ts';

/** What the parser has to know about elements of a name. */
export interface Tag {
  readonly name: string;
  /** Whether it has no signs beyond ASCII. */
  readonly isPlain: boolean;
  readonly type: Element['type'];
  /** Has no content and no end tag. */
  readonly isVoid: boolean;
  /** Its content is text up to its end tag. */
  readonly isRaw: boolean;
  /** Names of the elements that end where this one begins, if they are the innermost. */
  readonly ends: ReadonlySet<string>;
  /** Names of those that may still be open within such an element: they end with it. */
  readonly past: ReadonlySet<string>;
  /** Whether what is in it is of SVG or MathML (`/>` ends elements there), or of HTML again; undefined for as it was. */
  readonly foreign: boolean | undefined;
}

const words = (list: string) => new Set(list.split(' '));

const VOID = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
const RAW = words('script style title textarea xmp');
const FOREIGN = words('math svg');
const HTML_AGAIN = words('mi mo mn ms mtext annotation-xml foreignobject desc title');

/** By the names of what ends them, as htmlparser2 has it. */
const ENDED: readonly (readonly [by: string, ended: string])[] = [
  ['tr', 'tr th td'],
  ['th', 'th'],
  ['td', 'thead th td'],
  ['body', 'head link script'],
  ['li', 'li'],
  ['option', 'option'],
  ['optgroup', 'optgroup option'],
  ['dd dt', 'dd dt'],
  ['rt rp', 'rt rp'],
  ['tbody tfoot', 'thead tbody'],
  ['select input output button datalist textarea', 'input option optgroup select button datalist textarea'],
  [
    'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form ' +
      'header hr main nav ol pre section table ul',
    'p',
  ],
];

const INLINE = 'a abbr b big cite code em font i nobr s small span strike strong sub sup tt u';
const IN_ITEM = `${INLINE} p div address center`;
const IN_CELL = `${IN_ITEM} blockquote dd dl dt form h1 h2 h3 h4 h5 h6 li ol pre ul`;

/** What pages leave open, and the standard ends with the element around it, where htmlparser2 nests one in the other. */
const PAST: readonly (readonly [ended: string, past: string])[] = [
  ['p', INLINE],
  ['li', IN_ITEM],
  ['dd', IN_ITEM],
  ['td', IN_CELL],
];

const ENDS = new Map(
  ENDED.flatMap(([by, ended]) => by.split(' ').map(name => [name, words(ended)] as const)),
);
const NOTHING: ReadonlySet<string> = new Set();

function tagOf(name: string): Tag {
  const ends = ENDS.get(name) ?? NOTHING;
  return {
    name,
    isPlain: /^[!-~]+$/.test(name),
    type: name === 'script' ? ElementType.Script : name === 'style' ? ElementType.Style : ElementType.Tag,
    isVoid: VOID.has(name),
    isRaw: RAW.has(name),
    ends,
    past: words(PAST.find(([ended]) => ends.has(ended))?.[1] ?? ''),
    foreign: FOREIGN.has(name) ? true : HTML_AGAIN.has(name) ? false : undefined,
  };
}

/** Tags by the names that stand in pages. */
export const TAGS = new Names(tagOf);
