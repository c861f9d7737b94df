import { titleParts } from './headline/titles.ts';
import type { Site } from './site.ts';
import { compact } from './text.ts';

/** The part of a title, mostly its last, that the host is called after. */
export function nameInTitle(title: string, site: Site): string | undefined {
  const parts = titleParts(title);
  const part = parts.length > 1 ? parts.findLast(part => site.isAtHost(part)) : undefined;
  if (part !== undefined || site.handle === undefined) return part;
  // A site with an account has a name, which some titles have behind a blank alone.
  const last = title.slice(title.lastIndexOf(' ') + 1);
  return last !== title && site.isHost(last) ? last : undefined;
}

/** Fewer words are a name, whatever the host is called. */
const SLOGAN_WORDS = 5;
/** A host that is called by so few letters may stand for a long name. */
const SHORT_FORM = 7;

/** Whether a declared name is a phrase that neither the title nor the host has, but for the one that is `titled`. */
export function isSlogan(name: string, titled: string, title: string, site: Site): boolean {
  if (compact(titled).length <= SHORT_FORM || name.split(/\s+/).length < SLOGAN_WORDS) return false;
  return !title.includes(name) && !site.echoes(name);
}

/** No name of a site is meant by this word that many begin with. */
const ARTICLE = 'the';
/** So many letters of an account's name, and of a word that it begins with. */
const LEAST_LETTERS = { name: 2, word: 3 };

/** The last part of a title, behind a bar, of which the account has a word: `@harbour_fm` and `Harbour Radio`. */
export function nameByHandle(title: string, site: Site): string | undefined {
  const part = title.slice(title.lastIndexOf('|') + 1).trim();
  if (part === title || site.handle === undefined || part.split(' ').length > NAME_WORDS) return undefined;
  const own = site.handle.split(/_|(?<=\p{Ll})(?=\p{Lu})/u).map(compact);
  const isShared = (word: string) =>
    own.some(
      name =>
        (word.length >= LEAST_LETTERS.word && name.startsWith(word)) ||
        (name.length >= LEAST_LETTERS.name && word.startsWith(name)),
    );
  const words = part.split(' ').map(compact);
  return words.some(word => word !== ARTICLE && isShared(word)) ? part : undefined;
}

/** Longer names have a slogan: `Example Press - News for the Islands`. */
const NAME_LETTERS = 45;
const NAME_WORDS = 6;
const SLOGAN_JOINT = /\s+[|•·–—-]+\s+/;
/** No name has a bar in it: `Example | Right This Way`. */
const BAR = /\s\|\s/;

/** So many words beside the name that the host has are a slogan, however short the whole. */
const LEAST_SLOGAN = 3;

/** The part of a long name that the host has, else what the slogan follows. */
export function withoutSlogan(name: string, site: Site): string {
  const [first, ...others] = name.split(SLOGAN_JOINT);
  if (others.length === 0) return name;
  if (name.length <= NAME_LETTERS && !BAR.test(name)) {
    const isSloganBehind = others.some(part => part.split(' ').length >= LEAST_SLOGAN);
    return isSloganBehind && site.isHost(first!) ? first! : name;
  }
  const known = [first!, ...others].find(part => site.isAtHost(part));
  return known ?? (first!.split(' ').length <= NAME_WORDS ? first! : name);
}
