import { endsSentence } from '../../../block/sentence-end.ts';
import type { RecordImage } from '../../../model/record.ts';
import { absolute } from '../../media/address.ts';
import { bareCredit } from '../../media/bare-credit.ts';
import { splitCredit } from '../../media/credit.ts';
import { creditHits } from '../../media/credit-hits.ts';
import type { FindPhrases } from '../find-phrases.ts';
import { plainText } from '../text.ts';
import { isNode, type LdNode, list, property, textOf, values } from './json-ld.ts';
import { PictureKeys } from './picture-keys.ts';
import type { Declared } from './sources.ts';
import { isStandIn } from './stand-in.ts';

const MAX_IMAGES = 20;
/**
 * The pictures that a page declares for its article: JSON-LD with captions and credits, then OpenGraph; and
 * which of the two have them. `find` knows the phrases that announce a credit.
 */
export function declaredImages(
  declared: Declared,
  base: string | undefined,
  find: FindPhrases,
): { value: RecordImage[]; source: string } | undefined {
  const all = [...linkedImages(declared, base), ...sharedImages(declared, base)];
  if (all.length === 0) return undefined;
  const images = new Map<string, Located>();
  const keys = new PictureKeys();
  const others = new Set([...portraits(declared, base), ...logos(declared, base)]);
  for (const image of all) {
    if (others.has(image.contentUrl) || isStandIn(image.contentUrl, base)) continue;
    const key = keys.of(image.contentUrl);
    const same = images.get(key);
    if (!same) images.set(key, image);
    else if ((image.width ?? 0) > (same.width ?? 0))
      images.set(key, { ...same, ...image, source: same.source });
  }
  const found = [...images.values()].slice(0, MAX_IMAGES);
  if (found.length === 0) return undefined;
  return {
    value: found.map(({ source, isPrimary, ...image }) => {
      const parted = withCredit(image, find);
      return isPrimary ? withAlternative(parted) : parted;
    }),
    source: [...new Set(found.map(({ source }) => source))].join(', '),
  };
}

type Located = RecordImage & { contentUrl: string; source: string; isPrimary?: boolean };

/** Content systems name the picture of an article so, and give its alternative text where it has no caption. */
const PRIMARY = /#primaryimage$/i;

/** A caption without credit that is no sentence may be an alternative text: it is a caption where the page shows it. */
function withAlternative(image: RecordImage): RecordImage {
  const { caption, ...rest } = image;
  if (caption === undefined || image.creditText !== undefined || endsSentence(caption)) return image;
  return { ...rest, alternateName: caption };
}

/** Many declare the caption as it is shown, with the credit at its end, and credits with what announces them. */
function withCredit(image: RecordImage, find: FindPhrases): RecordImage {
  const { caption: declared, creditText, ...rest } = image;
  const { caption, credit } = declared === undefined ? {} : splitCredit(declared, creditHits(declared, find));
  const said = creditText ?? credit;
  const bare = said && bareCredit(said, find);
  const left = credit === undefined ? declared : caption;
  return { ...rest, ...(left && { caption: left }), ...(bare && { creditText: bare }) };
}

function linkedImages({ article: { data, article, page } }: Declared, base: string | undefined): Located[] {
  const node = article && property(article, 'image') !== undefined ? article : page;
  if (!node) return [];
  return [...values(data, node, 'image'), ...values(data, node, 'primaryImageOfPage')].flatMap(
    value => toImage(value, base) ?? [],
  );
}

/** Addresses of pictures of the authors, which some sites declare where an article has none. */
function portraits({ article: { data, article } }: Declared, base: string | undefined): string[] {
  const authors = article ? values(data, article, 'author').filter(isNode) : [];
  const images = authors.flatMap(author => values(data, author, 'image'));
  return images.flatMap(image => locatedIn(image, base)?.contentUrl ?? []);
}

/** Addresses of the logos of organizations, which some sites declare where an article has none, too. */
function logos({ article: { data } }: Declared, base: string | undefined): string[] {
  const shown = data.nodes.filter(({ types }) => types.some(type => ORGANIZATION.test(type)));
  const images = shown.flatMap(({ node }) => values(data, node, 'logo'));
  return images.flatMap(image => locatedIn(image, base)?.contentUrl ?? []);
}

const ORGANIZATION = /Organization$/;

const LINKED = 'json-ld';
/** The name of a node: `https://news.example/story#picture`. */
const PART_OF_PAGE = /#/;

/** A picture with no more than its address. */
function locatedIn(value: unknown, base: string | undefined): Located | undefined {
  if (typeof value === 'string') return located(value, base, LINKED);
  if (!isNode(value)) return undefined;
  const id = property(value, '@id');
  const raw = [
    ...['contentUrl', 'url'].map(key => list(property(value, key))[0]),
    isAddress(id) && !PART_OF_PAGE.test(String(id)) ? id : undefined,
  ];
  const url = raw.find((each): each is string => typeof each === 'string' && each !== '');
  return url === undefined ? undefined : located(url, base, LINKED);
}

function toImage(value: unknown, base: string | undefined): Located | undefined {
  const image = locatedIn(value, base);
  if (!image || !isNode(value)) return image;
  const [width, height] = [pixels(property(value, 'width')), pixels(property(value, 'height'))];
  const text = (...keys: string[]) => keys.map(key => nameOf(value, key)).find(each => each !== undefined);
  const caption = text('caption', 'description');
  const creditText = text('creditText', 'author', 'creator', 'copyrightHolder');
  const copyrightNotice = text('copyrightNotice');
  return {
    ...image,
    ...(PRIMARY.test(String(property(value, '@id'))) && { isPrimary: true }),
    ...(caption && { caption }),
    ...(creditText && { creditText }),
    ...(copyrightNotice && { copyrightNotice }),
    ...(width && { width }),
    ...(height && { height }),
  };
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:/.test(value);
}

/** An address says nothing about whom it belongs to. */
function nameOf(node: LdNode, key: string): string | undefined {
  const found = textOf(list(property(node, key))[0]);
  return isAddress(found) ? undefined : found;
}

function sharedImages({ shared, tags }: Declared, base: string | undefined): Located[] {
  if (shared.length === 0)
    return (tags.get('twitter:image') ?? []).flatMap(url => located(url, base, 'twitter:image') ?? []);
  return shared.flatMap(picture => {
    const image = located(picture.url, base, 'og:image');
    const [width, height] = [pixels(picture.width), pixels(picture.height)];
    return image ? [{ ...image, ...(width && height && { width, height }) }] : [];
  });
}

function located(url: string, base: string | undefined, source: string): Located | undefined {
  const contentUrl = absolute(plainText(url), base);
  return contentUrl === undefined ? undefined : { contentUrl, source };
}

/** `"1200"`, `1200`, `"1200px"`, or a `QuantitativeValue`. */
function pixels(value: unknown): number | undefined {
  const raw = isNode(value) ? property(value, 'value') : value;
  const found = /^\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$/.exec(String(raw));
  return found && Number(found[1]) > 1 ? Number(found[1]) : undefined;
}
