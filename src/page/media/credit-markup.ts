import { getElementsByTagName } from 'domutils';
import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import { hyphenated } from './class-names.ts';

const SAYS_CREDIT =
  /(?:^|[\s_-])(?:creds?|(?:photo)?credits?|copyright|photographer|bildnachweis)(?=$|[\s_-])/i;
/** Most classes have no such letters. */
const MAY_SAY = /cred|copyr|photog|bildn/i;
/** Beside a portrait these are of the author. */
const SAYS_AUTHOR = /author|byline/i;
/** What stands in one box with a picture is little. */
const MAX_BOX = 4;

/** Whether a block is called a credit and stands in one box with a picture. */
export function isPictureCredit({ elements }: HtmlPage, { element, kind }: Block): boolean {
  const { classes, nodes, parent, first, last } = elements;
  const called = classes[element] ?? '';
  if (kind === 'heading' || !MAY_SAY.test(called) || SAYS_AUTHOR.test(called)) return false;
  if (!SAYS_CREDIT.test(hyphenated(called))) return false;
  const box = parent[element]!;
  if (box < 0 || last[box]! - first[box]! > MAX_BOX || SAYS_AUTHOR.test(classes[box] ?? '')) return false;
  return getElementsByTagName('img', nodes[box]!, true, 1).length > 0;
}
