import type { Block, InlineMark } from '../../../model/block.ts';
import type { FindPhrases } from '../find-phrases.ts';
import { compact } from '../text.ts';
import { isHelperAt } from './byline-parts.ts';
import { type BylineInput, isInterface } from './byline-phrases.ts';
import { peopleIn } from './people.ts';
import { isHandle, isShownName } from './proper-names.ts';

/** Where sites keep the pages of their authors. */
const AUTHOR_ADDRESS =
  /\/(?:authors?|autor(?:en|es|i|a|y|zy)?|avtor[yia]?|auteurs?|autore|yazar(?:lar)?|kirjoittajat?|szerzok?|penulis|redakt(?:ion|eur|oer)|contributors?|writers?|staff|journalists?|profiles?|people|by|reporters?|columnists?)\/|[?&]author=/i;

/** What the links to authors' pages say, but for those of helpers. */
export function authorLinks({ text, marks }: Block, find: FindPhrases): string[] {
  return marks
    .filter(mark => isAuthorLink(mark) && !isHelperAt(text, mark.end, find))
    .map(({ start, end }) => text.slice(start, end));
}

/** Whether a link of the block leads to an author's page. */
export function linksToAuthor({ marks }: Block): boolean {
  return marks.some(isAuthorLink);
}

/** Whether a mark is a link to an author's page. */
export const isAuthorLink = ({ type, href }: InlineMark): boolean =>
  type === 'link' && AUTHOR_ADDRESS.test(href ?? '');

/** Where sites list the stories of a topic. */
const TOPIC_ADDRESS =
  /\/(?:categor\w+|kategori\w*|tags?|topics?|sections?|rubri\w+|them[ae]\w*|tema\w*|konu|hashtag|label)\//i;

/** Whether a name is a link to the stories of a topic. */
export function isTopic(name: string, { text, marks }: Block): boolean {
  return marks.some(
    ({ type, href = '', start, end }) =>
      type === 'link' && text.slice(start, end).trim() === name && TOPIC_ADDRESS.test(href),
  );
}

/** Pages of members of a forum, too. */
const PERSON_ADDRESS = /\/(?:u|users?|members?)\/[^/]|[?&]u=\d|action=profile|mode=viewprofile|\/~\w/i;
const LINK_LENGTH = 40;
/** The account of somebody, `/@idamorel`. */
const ACCOUNT = /(?:^|\/\/[^/?#]+)\/(?:@|%40)([\w.-]{2,60})\/?(?:[?#]|$)/;

/** Whether all words of a link are parts of the name of the account that it leads to. */
function isOfAccount(name: string, href: string): boolean {
  const account = compact(ACCOUNT.exec(href)?.[1] ?? '');
  return account !== '' && name.split(/\s+/).every(word => account.includes(compact(word)));
}

/** What the links to people's pages say; also pen names. */
export function linkedNames({ page, language, find }: BylineInput, { text, marks }: Block): string[] {
  if (page.kind !== 'html') return [];
  const names = marks.flatMap(({ type, href = '', start, end }) => {
    if (type !== 'link' || end - start > LINK_LENGTH) return [];
    if (isHelperAt(text, end, find)) return [];
    const shown = text.slice(start, end).trim();
    if (isOfAccount(shown, href)) return isInterface(shown, find) ? [] : [shown];
    if (!AUTHOR_ADDRESS.test(href) && !PERSON_ADDRESS.test(href)) return [];
    const people = peopleIn(text.slice(start, end), language, find);
    return people.filter(name => !isInterface(name, find) && (isHandle(name) || isShownName(page, name)));
  });
  return [...new Set(names)];
}
