import { type Element, isTag } from 'domhandler';
import type { HtmlPage } from '../../model/page.ts';
import type { RecordMedia } from '../../model/record.ts';
import { attributeOf } from '../html/element.ts';
import { descend } from '../metadata/dom.ts';
import { absolute } from './address.ts';
import { COMPONENT_NAMES, componentAddress } from './components.ts';
import { figureOf } from './pictures.ts';
import { isPlayer, providerOf } from './providers.ts';

/** Something played or shown from elsewhere, where it stands in the page. */
export interface Embed {
  media: RecordMedia;
  figure: Element | undefined;
  /** Index of the block that follows. */
  block: number;
}

const SOURCES = ['src', 'data-src', 'data-lazy-src', 'data-original', 'data-url', 'data', 'data-iframe-src'];
const MAX_EMBEDS = 50;

/** The videos, sounds and embedded posts of a page in order. Advertising and the tools of networks are left out. */
export function readEmbeds(page: HtmlPage, base: string | undefined): Embed[] {
  const { byTag } = page.harvest;
  const embeds: Embed[] = [];
  const add = (media: RecordMedia | undefined, node: Element, block: number) => {
    if (!media || embeds.length >= MAX_EMBEDS || embeds.some(other => other.media.url === media.url)) return;
    embeds.push({ media, figure: figureOf(node), block });
  };
  for (const tag of ['iframe', 'embed', 'object']) {
    for (const { node, block } of byTag.get(tag) ?? []) add(framed(node, base), node, block);
  }
  for (const { node, block } of byTag.get('img') ?? []) add(inPlaceOfPicture(node, base), node, block);
  for (const [tag, type] of PLAYERS) {
    for (const { node, block } of byTag.get(tag) ?? []) add(played(node, type, base), node, block);
  }
  for (const tag of COMPONENT_NAMES) {
    for (const { node, block } of byTag.get(tag) ?? [])
      add(shownFrom(componentAddress(node), base), node, block);
  }
  const { nodes, classes, first } = page.elements;
  for (let row = 0; row < nodes.length; row++) {
    const called = classes[row];
    if (called !== undefined && EMBEDDED_POST.test(called))
      add(posted(nodes[row]!, base), nodes[row]!, first[row]!);
  }
  return embeds.sort((a, b) => a.block - b.block);
}

const PLAYERS = [
  ['video', 'video'],
  ['amp-video', 'video'],
  ['audio', 'audio'],
  ['amp-audio', 'audio'],
] as const;
/** Class names of the elements that a network's script fills with a post. */
export const EMBEDDED_POST =
  /(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|bluesky-embed|reddit-(?:card|embed)[\w-]*)(?:\s|$)/;

function framed(node: Element, base: string | undefined): RecordMedia | undefined {
  const raw = SOURCES.map(name => node.attribs[name]).find(
    value => value !== undefined && !/^(?:about|data|javascript):/.test(value),
  );
  return shownFrom(raw, base);
}

/** What a script makes a player of: `<img data-src="https://…/embed/8hJ2">`. */
function inPlaceOfPicture(node: Element, base: string | undefined): RecordMedia | undefined {
  const address = attributeOf(node, 'data-src');
  if (!address?.includes('/embed/')) return undefined;
  const found = shownFrom(address, base);
  return found && isPlayer(found.url) ? found : undefined;
}

function shownFrom(address: string | undefined, base: string | undefined): RecordMedia | undefined {
  const url = address === undefined ? undefined : absolute(address, base);
  if (url === undefined) return undefined;
  const found = providerOf(url);
  return found && { ...found, url };
}

function played(node: Element, type: 'video' | 'audio', base: string | undefined): RecordMedia | undefined {
  const sources = node.children.filter((child): child is Element => isTag(child) && child.name === 'source');
  const raw = [node, ...sources].flatMap(({ attribs }) => attribs.src ?? attribs['data-src'] ?? [])[0];
  const url = raw === undefined ? undefined : absolute(raw, base);
  return url === undefined ? undefined : { type, url };
}

/** A post that a script would fill in: its address is in an attribute, or in the last link of the quotation. */
function posted(node: Element, base: string | undefined): RecordMedia | undefined {
  const { attribs } = node;
  const own = attribs['data-instgrm-permalink'] ?? attribs.cite ?? attribs['data-href'];
  return shownFrom(own ?? lastLink(node) ?? '', base);
}

function lastLink(root: Element): string | undefined {
  let found: string | undefined;
  for (const node of descend(root, 200))
    if (isTag(node) && node.name === 'a' && node.attribs.href) found = node.attribs.href;
  return found;
}
