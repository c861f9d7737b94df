import type { Page } from '../../../model/page.ts';
import { looksLikeName } from './name-shape.ts';

/** Where no phrase announces a name, every word must have its capital but those that join the parts of names. */
export function isFullName(text: string): boolean {
  if (!looksLikeName(text) || NO_FULL_NAME.test(text)) return false;
  const words = text.split(' ');
  return words.length <= 4 && words.every(word => !/^\p{Ll}/u.test(word) || PARTICLE.test(word));
}

/**
 * `WorkshopPapers`: words of two elements; names have fewer small letters before a capital (`FitzMorel`). `Source: The Desk`:
 * a label with what it labels.
 */
const NO_FULL_NAME = /\p{Ll}{4}\p{Lu}|[:：]/u;

/** Small words of names in languages of Europe and of Arabic names, alone (`van der`) or joined (`d'Arc`, `al-Amin`). */
const PARTICLE =
  /^(?:v[ao]n|vom|de[nrlims]?|di|da|d[aeo]s|do|du|dalla|dal|dell[ao]?|degli|la|le|l[oae]s|[ei]|y|og|und|and|et|te[nr]?|op|in|a[fv]|zu[mr]?|bin|bint|ben|ibn|e?l|al|abu|ap|o)$|^(?:d|l|dell|dall|o|'?t|al|el|ad|ar|as|az)['’-]\p{Lu}|^['’][tns]$/u;

/** A name that the page writes as one. */
export const isShownName = (page: Page, name: string): boolean => looksLikeName(name) && isProper(page, name);

/** Vietnamese writes syllables apart, and those of names are those of other words. */
const VIETNAMESE = /[đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/** None of a name's words with a capital is written small anywhere on the page, but for addresses. */
export function isProper({ blocks }: Page, name: string): boolean {
  const words = name.split(/[^\p{L}\p{M}]+/u).filter(word => word.length > 1 && !/^\p{Ll}/u.test(word));
  if (words.length === 0 || words.length > 4) return false;
  if (VIETNAMESE.test(name)) return true;
  const small = words.map(word => word.toLowerCase());
  if (words.every((word, i) => word === small[i])) return true;
  return !blocks.some(({ text }) => small.some(word => hasWord(text, word)));
}

/** In addresses names are written small. */
const BEGINS_WITH_LETTER = /^(?:[\p{L}\p{M}@_/-]|\.[\p{L}\p{M}])/u;
const ENDS_IN_LETTER = /[\p{L}\p{M}@_/.-]$/u;

/** Whether a word of letters stands in a text, written just so. No RegExp: these are slow over whole pages. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (
      !ENDS_IN_LETTER.test(text.slice(Math.max(0, at - 2), at)) &&
      !BEGINS_WITH_LETTER.test(text.slice(end, end + 2))
    )
      return true;
  }
  return false;
}

/** A pen name of one word. */
export function isHandle(name: string): boolean {
  return name.length <= 30 && !/\s/.test(name) && /\p{L}\p{M}*\p{L}/u.test(name);
}

/** Of two to four words, in scripts that put spaces between them; or a family name apart from a given name. */
const CASELESS_NAME =
  /^(?:(?:(?!\p{sc=Han})[\p{Lo}\p{M}]){2,}(?:\s(?:(?!\p{sc=Han})[\p{Lo}\p{M}]){2,}){1,3}|\p{sc=Han}{1,3}\s[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,4})$/u;
/** Lines of menus have fewer words. */
const MENU_WORDS = 6;

/**
 * Those names of a line of flat text that in a script without capitals have the shape of a person's, and that no short
 * line above it has, where menus name the site's parts.
 */
export function caselessNames(page: Page, names: readonly string[], line: number): string[] {
  const { kind, blocks } = page;
  if (kind === 'html') return [];
  const above = blocks.slice(0, line).filter(({ words }) => words <= MENU_WORDS);
  return names.filter(
    name =>
      (CASELESS_NAME.test(name) && !above.some(({ text }) => text.includes(name))) ||
      isJapaneseName(page, name, line),
  );
}

/** Family name and given name, of two signs each: most names of Japan. */
const JAPANESE_NAME = /^(\p{sc=Han}[\p{sc=Han}々])(\p{sc=Han}{2})$/u;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Whether a line is such a name, and no topic: a text in Japanese has its words elsewhere, too. */
function isJapaneseName({ blocks }: Page, name: string, line: number): boolean {
  const [, family, given] = JAPANESE_NAME.exec(name) ?? [];
  if (family === undefined || given === undefined || blocks[line]!.text !== name) return false;
  const others = blocks.filter(({ index }) => index !== line);
  return (
    others.some(({ text }) => KANA.test(text)) &&
    !others.some(({ text }) => text.includes(family) || text.includes(given))
  );
}
