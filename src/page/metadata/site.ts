import type { HtmlPage } from '../../model/page.ts';
import { type LinkedData, list, property, text, values } from './declared/json-ld.ts';
import { type MetaTags, meta } from './declared/meta-tags.ts';
import { readText } from './dom.ts';
import { compact } from './text.ts';

/** What the site calls itself, for telling its name from headlines and authors. */
export class Site {
  readonly name: string | undefined;
  /** What an account of the site is called. */
  readonly handle: string | undefined;
  private readonly names: ReadonlySet<string>;
  private readonly asked = new Map<string, boolean>();
  private readonly host: string;
  /** `newsexamplecouk` of `www.news.example.co.uk`. */
  private readonly domain: string;
  /** What the page itself is called. */
  private readonly title: string;

  constructor(names: readonly string[], url: string | undefined, title = '', handle?: string) {
    this.title = compact(title);
    this.name = names[0];
    this.handle = handle;
    this.host = hostKey(url);
    this.domain = compact(hostOf(url).replace(/^www\./, ''));
    const all = handle === undefined ? names : [...names, handle];
    const keys = all.flatMap(name => [name, ...name.split(NAME_JOINT)]).map(compact);
    this.names = new Set(keys.filter(key => key.length > 1));
  }

  /** Whether the text is the site's name, also in the forms `Name.com`, `The Name` and `Name Online`. */
  is(text: string): boolean {
    const known = this.asked.get(text);
    if (known !== undefined) return known;
    const answer = this.names.size + this.host.length > 0 && this.matches(compact(text));
    this.asked.set(text, answer);
    return answer;
  }

  /** Whether the text is the site's name and more: `Daily Example Staff`. */
  begins(text: string): boolean {
    const key = compact(text);
    return [...this.names].some(name => name.length >= 4 && key.startsWith(name));
  }

  /** Whether a text has the site's name or that of the host in it. */
  isNamedIn(text: string): boolean {
    const key = compact(text);
    return [...this.names, this.host].some(name => name.length >= 4 && key.includes(name));
  }

  /** Whether one of the site's names, or that of the host, has these letters in it. */
  hasIn(letters: string): boolean {
    return [...this.names, this.host].some(name => name.includes(letters));
  }

  /** Whether the text is the name that the host has. */
  isHost(text: string): boolean {
    const key = compact(text);
    if (key.length > 4 && key.startsWith(this.host) && this.domain.endsWith(key)) return true;
    return this.host !== '' && (key === this.host || (key.length > 3 && hostForms(this.host).includes(key)));
  }

  /**
   * Whether the text is that name, or a little more or less: `Daily Example Online`, `Example Homes` at
   * `examplehomesny`.
   */
  isAtHost(text: string): boolean {
    if (this.isHost(text)) return true;
    const key = compact(text);
    if (Math.min(key.length, this.host.length) < HOST_LETTERS) return false;
    if (key.startsWith(this.host)) return text.trim().split(/\s+/).length <= HOST_WORDS;
    return this.host.startsWith(key) && this.host.length - key.length <= HOST_MORE;
  }

  /** Whether the host's whole name has these letters in it. */
  hasInAddress(text: string): boolean {
    return this.domain.includes(compact(text));
  }

  /** Whether the host has a longer word of a name in it. */
  echoes(name: string): boolean {
    return name
      .split(/\s+/)
      .some(word => compact(word).length >= ECHO_LETTERS && this.host.includes(compact(word)));
  }

  /** Whether the text is what the page itself is called, and perhaps more. */
  isPage(text: string): boolean {
    return this.title.length >= TITLE_LETTERS && compact(text).includes(this.title) && !this.isHost(text);
  }

  private matches(key: string): boolean {
    if (key.length < 2) return false;
    if (this.names.has(key) || this.isHost(key)) return true;
    return (
      key.startsWith('www') || (key !== this.title && [...this.names].some(name => nearlySame(name, key)))
    );
  }
}

/** Whether a text is the name that the host of an address has: `Kör Postası` at `korpostasi.com.tr`. */
export function hostNames(url: string | undefined): (text: string) => boolean {
  const site = new Site([], url);
  return text => site.isHost(asInAddress(text));
}

/** Addresses have letters without their marks. */
function asInAddress(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');
}

/** The title of a front page may be the site's name; those are short. */
const TITLE_LETTERS = 12;
/** Shorter words stand in many. */
const ECHO_LETTERS = 4;
/** Shorter names of hosts may be any word, and longer texts that begin with them are no names. */
const HOST_LETTERS = 5;
const HOST_WORDS = 4;
/** Letters of a state or country behind the name. */
const HOST_MORE = 3;
const NAME_JOINT = /\s[|·•–—-]\s|:\s/;

/** The label of the host that names the site: `example` of `www.news.example.co.uk`. */
function hostKey(url: string | undefined): string {
  const labels = hostOf(url).split('.').slice(0, -1);
  while (labels.length > 1 && labels.at(-1)!.length <= 3 && labels.at(-2)!.length > 3) labels.pop();
  return compact(labels.at(-1) ?? '');
}

/** The host of a web address in small letters, without its port; empty for other addresses. */
export function hostOf(url: string | undefined): string {
  return /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
}

function hostForms(host: string): string[] {
  return [`the${host}`, host.replace(/^the/, ''), `${host}com`, `${host}online`, host.replace(/online$/, '')];
}

/** One name is the other with at most a third more. */
function nearlySame(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= 4 &&
    long.length * 3 <= short.length * 4 &&
    (long.startsWith(short) || long.endsWith(short))
  );
}

const PUBLISHING = /^(?:WebSite|NewsMediaOrganization|Organization|Corporation|LocalBusiness)$/;

/** Addresses and accounts, signs alone, and what a platform puts there for all of its sites. */
const NO_NAME = /^(?:https?|[@#]|www\.|Blogger$|[^\p{L}\p{N}]*$)/iu;
/** Some sites sign with their rights, or leave the sign before a slogan that they have not. */
const RIGHTS =
  /版权所有|版權所有|^(?:©|\(c\)|copyright\s)\s*|[.,\s]+all rights reserved\.?$|\s[|·•:–—-]\s*$/gi;

/** What is left of a declared name when it is one: undefined for addresses and accounts. */
export function organizationName(text: string | undefined): string | undefined {
  const name = text?.replace(RIGHTS, '').trim();
  return name === undefined || NO_NAME.test(name) ? undefined : name;
}

/** Learns the site's names from what the page declares and from its address. */
export function learnSite(page: HtmlPage, tags: MetaTags, data: LinkedData, url: string | undefined): Site {
  const names: (string | undefined)[] = [meta(tags, 'og:site_name')];
  const writers = new Set(data.nodes.flatMap(({ node }) => values(data, node, 'author')));
  for (const { node, types } of data.nodes) {
    if (writers.has(node)) continue;
    for (const publisher of values(data, node, 'publisher')) {
      if (typeof publisher === 'object' && publisher !== null) names.push(nameOf(data, publisher));
    }
    if (types.some(type => PUBLISHING.test(type)) && list(property(node, 'jobTitle')).length === 0) {
      names.push(text(data, node, 'name'), text(data, node, 'alternateName'));
    }
  }
  names.push(
    meta(tags, 'application-name', 'apple-mobile-web-app-title', 'publisher', 'dc.publisher', 'copyright'),
  );
  const handle = organizationName(meta(tags, 'twitter:site')?.replace(/^@/, ''));
  const title = meta(tags, 'og:title');
  const usable = (name: string | undefined): name is string =>
    name !== undefined && name.length <= 80 && name !== title;
  const seen = new Set(names.map(organizationName).filter(usable));
  return new Site([...seen], url ?? canonicalOf(page), title, usable(handle) ? handle : undefined);
}

function nameOf(data: LinkedData, node: object): string | undefined {
  return text(data, node as Record<string, unknown>, 'name');
}

function canonicalOf(page: HtmlPage): string | undefined {
  const link = page.harvest.byTag
    .get('link')
    ?.find(({ node }) => node.attribs.rel?.toLowerCase() === 'canonical');
  return link?.node.attribs.href;
}

/** The text of the page's `title` element. */
export function titleElement(page: HtmlPage): string | undefined {
  const first = page.harvest.byTag
    .get('title')
    ?.find(({ node }) => node.parent?.type !== 'tag' || node.parent.name !== 'svg');
  return first ? readText(first.node) || undefined : undefined;
}
