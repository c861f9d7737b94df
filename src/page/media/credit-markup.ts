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
const STEPS_UP = 4;

/** Whether a block is called a credit and stands in one box with a picture. */
export function isPictureCredit({ elements }: HtmlPage, { element, kind }: Block): boolean {
  const { classes, nodes, parent, first, last } = elements;
  const called = classes[element] ?? '';
  if (kind === 'heading' || !MAY_SAY.test(called) || SAYS_AUTHOR.test(called)) return false;
  if (!SAYS_CREDIT.test(hyphenated(called))) return false;
  // Another box may hold the credits of a figure.
  for (let box = parent[element]!, step = 0; box >= 0 && step < STEPS_UP; box = parent[box]!, step++) {
    if (last[box]! - first[box]! > MAX_BOX || SAYS_AUTHOR.test(classes[box] ?? '')) return false;
    const isBox = step === 0 || nodes[box]!.name === 'figure';
    if (isBox && getElementsByTagName('img', nodes[box]!, true, 1).length > 0) return true;
  }
  return false;
}
