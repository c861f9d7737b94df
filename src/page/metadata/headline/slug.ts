import { decodedUri } from '../../decoded-uri.ts';
import { compact, wordSet } from '../text.ts';

/** The words of the last part of an address that has several: a headline, as the editors' system spells it. */
export function slugWords(url: string | undefined): Set<string> {
  const path = url?.replace(/^[a-z]+:\/\/[^/]+|[?#].*$|\.\w{2,5}$/gi, '') ?? '';
  for (const part of path.split('/').reverse()) {
    const words = wordSet(decodedUri(part).replace(/[-_+]/g, ' '));
    if (words.size >= 3) return words;
  }
  return new Set();
}

/** The letters of an address's last part, which may be a headline whose words nothing parts. */
export function slugLetters(url: string | undefined): string {
  const path = url?.replace(/^[a-z]+:\/\/[^/]+|[?#].*$|\/$|\.\w{2,5}$/gi, '') ?? '';
  return compact(decodedUri(path.slice(path.lastIndexOf('/') + 1)));
}
