import { wordSet } from './text.ts';

/** The words of the last part of an address that has several: a headline, as the editors' system spells it. */
export function slugWords(url: string | undefined): Set<string> {
  const path = url?.replace(/^[a-z]+:\/\/[^/]+|[?#].*$|\.\w{2,5}$/gi, '') ?? '';
  const parts = path.split('/').map(part => wordSet(decoded(part).replace(/[-_+]/g, ' ')));
  return parts.findLast(words => words.size >= 3) ?? new Set();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
