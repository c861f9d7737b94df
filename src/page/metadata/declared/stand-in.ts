import { decodedUri } from '../../decoded-uri.ts';
import { isOfTheme, withoutHost } from '../../media/address.ts';
import { hostOf } from '../site.ts';

/** What sites show when an article has no picture. */
const STAND_IN =
  /(?:^|[/_.-])(?:logos?|default(?!\/files\/)\d?|[a-z]*sharedefault-?image|placeholder|fallback|favicons?|brand-?icons?|og-?image|social-?image|social-?share|(?:social|card|default)[-_]?shar(?:e|ing)(?=[-_]image|[./?]|$)|share-?image|no-?image|apple-touch-icon|android-chrome|blavatar|i\/blank)(?:[/_.@-]|$)/i;
/** The same amid other letters, or in an address that is part of another. */
const STAND_IN_FILE =
  /(?<![a-z])(?:logos?(?![a-z])[^/]*|emblem(?:\.\w{3,4})?)$|\/(?:subscribe-card|fallback-?image[a-z]*)(?:\.\w{3,4})?(?:\?|$)/i;
/** A drawing among a site's icons. */
const ICON = /\/icons?\/[^?#]*\.svg(?:$|[?#])/i;

/** Words for a picture that is shared, which no text is about. */
const SHARE = new Set('og ogimage opengraph share shares shared sharing shareimage'.split(' '));
/** Words that a text may be about, too: names of where it is shown. */
const SHOWN_BY = new Set('social facebook fb twitter linkedin whatsapp'.split(' '));
/** What such names say besides. */
const GENERAL = new Set(
  'image images img picture pic photo card cards default general generic site website home homepage page main wide large small square hd link preview thumb thumbnail standard banner cover icon brand meta seo media fallback the bg x px v w h'.split(
    ' ',
  ),
);
/** Folders that tell nothing of what is in them; others may be those of an article. */
const ANY_FOLDER =
  /^(?:_?static|imgs?|images?|pics?|photos?|media|assets?|public|files?|uploads?|social|share[ds]?|sharing|og|open-?graph|meta|seo|icons?|brand(?:ing)?|common|global|site|website|resources?|default|content|dist|theme|css|home|homepage|www|main|general|graphics|\d{1,4}|)$/i;
const OF_A_DAY = /\/(?:19|20)\d\d\//;

/** Whether an address is that of a picture which a site shares of itself. `base`: the address of the page. */
export function isStandIn(url: string, base: string | undefined): boolean {
  const path = withoutHost(url);
  if (STAND_IN.test(path) || ICON.test(path) || isOfTheme(path)) return true;
  const plain = decodedUri(path);
  return STAND_IN_FILE.test(plain) || isNamedForSharing(plain.replace(/[?#].*$/, ''), base);
}

const NAME = /([^/]*)\/([^/]*?)(?:\.\w{3,4})?$/;

/** Whether a name has but words for sharing, the site and pictures in it: `news-og-image.png`. */
function isNamedForSharing(path: string, base: string | undefined): boolean {
  const [, folder = '', file = ''] = NAME.exec(path) ?? [];
  if (!ANY_FOLDER.test(folder)) return false;
  const words = wordsOf(file);
  const isShared = words.some(word => SHARE.has(word) || (SHOWN_BY.has(word) && !OF_A_DAY.test(path)));
  if (!isShared) return false;
  const host = hostOf(base);
  return words.every(word => isGeneral(word) || (word.length >= HOST_LETTERS && host.includes(word)));
}

/** Shorter ones are in most hosts. */
const HOST_LETTERS = 3;

function isGeneral(word: string): boolean {
  return SHARE.has(word) || SHOWN_BY.has(word) || GENERAL.has(word);
}

/** The words of a file's name; its numbers are sizes and versions. */
function wordsOf(file: string): string[] {
  const words = file.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
  // Social media are what a text is about.
  return words.replace(/(?<=social)[\s_-]?(?=media)|(?<=open)[\s_-](?=graph)/g, '').match(/\p{L}+/gu) ?? [];
}
