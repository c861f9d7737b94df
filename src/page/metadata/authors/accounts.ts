import type { FindPhrases } from '../find-phrases.ts';
import { is } from './name-words.ts';

/** Accounts that content systems come with, and what scripts write for nobody. */
const SYSTEM_ACCOUNT =
  /^(?:(?:wp|wordpress)?[-_]?admin(?:istrator)?\d{0,4}|(?:[\p{L}\d]+[\s_-]){1,2}admin[\s_-]?\d{0,4}|publisher|editor|root|user|super ?user|web ?master|(?:info|contact|office|mail|hello)[-_]?\d{0,6}|author|unknown|undefined|null|ez ?systems|joomla!?|mambo|typo3|wordpress|drupal)$/iu;

/** Behind the name of an account that others have, too. */
const NUMBER = /[\s_-]*\d{1,4}$/;

/** Whether a name is that of an account which somebody runs the site by: `Web Admin`, `Администратор 2`. */
export function isSystemAccount(name: string, find: FindPhrases): boolean {
  return SYSTEM_ACCOUNT.test(name) || is(name.replace(NUMBER, ''), 'account', find);
}

/** Whether a name is a word for all who edit a site: `Redaktion`. */
export function isNewsroom(name: string, find: FindPhrases): boolean {
  return is(name, 'newsroom', find);
}
