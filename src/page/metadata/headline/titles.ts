import type { Site } from '../site.ts';

/** Signs that stand between a headline and the name of its site or section. */
const JOINT =
  /\s+[|｜·•‹›»«:/~>–—-]{1,2}\s+|\s*[|｜]\s*|(?<=\p{L}{3}):\s+|\s+-{2,3}\s+|,\s(?=(?:by|par|por|von|di)\s\p{Lu})|_(?=[^\s_]{2,30}(?:_[^\s_]{2,30})?$)|(?<=[\u3000-\u9fff\uff01-\uff60])-+(?=[\u3040-\u9fff])/gu;
/** Without one of these there is no joint. */
const SIGN = /[|｜·•‹›»«:/~>_,–—-]/;
const ADDRESS_FIRST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?=\s+\S)/u;
const MAX_PARTS = 8;

/** A title without the site's name at its end or beginning, where one of its parts is that name. */
export function withoutSite(title: string, site: Site): string {
  const parts = partsOf(title);
  let [from, to] = [0, parts.length];
  while (to - from > 1 && site.is(parts[to - 1]!.text)) to--;
  while (to - from > 1 && site.is(parts[from]!.text) && !isColon(title, parts, from)) from++;
  return withoutHost(title.slice(parts[from]!.start, parts[to - 1]!.end), site);
}

/** `example.org What the page is about`: an address needs no sign behind it. */
function withoutHost(title: string, site: Site): string {
  const address = ADDRESS_FIRST.exec(title)?.[0];
  return address !== undefined && site.isHost(address) ? title.slice(address.length).trimStart() : title;
}

/** `Site: what it is about` is one phrase. */
function isColon(title: string, parts: readonly Part[], at: number): boolean {
  return title
    .slice(parts[at]!.end, parts[at + 1]!.start)
    .trimStart()
    .startsWith(':');
}

/** Every run of a title's parts that could be the headline, longest first, without the whole. */
export function titleVariants(title: string): string[] {
  const parts = partsOf(title);
  const variants: string[] = [];
  for (let length = parts.length - 1; length > 0; length--) {
    for (let from = 0; from + length <= parts.length; from++) {
      variants.push(title.slice(parts[from]!.start, parts[from + length - 1]!.end));
    }
  }
  return variants;
}

/** What stands between the joints of a title. */
export function titleParts(title: string): string[] {
  return partsOf(title).map(({ text }) => text);
}

interface Part {
  text: string;
  start: number;
  end: number;
}

function partsOf(title: string): Part[] {
  if (!SIGN.test(title)) return [{ text: title, start: 0, end: title.length }];
  const parts: Part[] = [];
  let start = 0;
  for (const joint of title.matchAll(JOINT)) {
    if (joint.index <= start || parts.length >= MAX_PARTS - 1) continue;
    parts.push({ text: title.slice(start, joint.index), start, end: joint.index });
    start = joint.index + joint[0].length;
  }
  if (start < title.length || parts.length === 0) {
    parts.push({ text: title.slice(start), start, end: title.length });
  }
  return parts;
}
