import { compact, wordSet } from '../text.ts';

/** The words of the last part of an address that has several: a headline, as the editors' system spells it. */
export function slugWords(url: string | undefined): Set<string> {
  const path = url?.replace(/^[a-z]+:\/\/[^/]+|[?#].*$|\.\w{2,5}$/gi, '') ?? '';
  for (const part of path.split('/').reverse()) {
    const words = wordSet(decoded(part).replace(/[-_+]/g, ' '));
    if (words.size >= 3) return words;
  }
  return new Set();
}

/** The letters of an address's last part, which may be a headline whose words nothing parts. */
export function slugLetters(url: string | undefined): string {
  const path = url?.replace(/^[a-z]+:\/\/[^/]+|[?#].*$|\/$|\.\w{2,5}$/gi, '') ?? '';
  return compact(decoded(path.slice(path.lastIndexOf('/') + 1)));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
