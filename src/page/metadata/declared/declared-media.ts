import type { RecordMedia } from '../../../model/record.ts';
import { absolute } from '../../media/address.ts';
import { providerOf } from '../../media/providers.ts';
import { isNode, type LdNode, list, property, textOf, values } from './json-ld.ts';
import type { Declared } from './sources.ts';

const MAX_MEDIA = 20;
const KINDS = [
  ['video', 'video'],
  ['audio', 'audio'],
] as const;

/** The videos and sounds that JSON-LD declares as parts of the article. */
export function declaredMedia(
  { article: { data, article } }: Declared,
  base: string | undefined,
): RecordMedia[] {
  if (!article) return [];
  const media: RecordMedia[] = [];
  for (const [key, type] of KINDS) {
    for (const value of values(data, article, key)) {
      const found = isNode(value) ? toMedia(value, type, base) : undefined;
      if (found && !media.some(({ url }) => url === found.url)) media.push(found);
    }
  }
  return media.slice(0, MAX_MEDIA);
}

function toMedia(node: LdNode, type: 'video' | 'audio', base: string | undefined): RecordMedia | undefined {
  const raw = ['embedUrl', 'contentUrl', 'url'].map(key => list(property(node, key))[0]);
  const first = raw.find((value): value is string => typeof value === 'string' && value !== '');
  const url = first === undefined ? undefined : absolute(first, base);
  if (url === undefined) return undefined;
  const provider = providerOf(url)?.provider;
  const caption = textOf(list(property(node, 'name'))[0]);
  return { type, url, ...(provider && { provider }), ...(caption && { caption }) };
}
