import type { HtmlPage } from '../model/page.ts';

/**
 * Classes and ids of the boxes that consent managers and age gates lay over a page, as their scripts and plugins write
 * them, in lower case; `*` stands for what follows.
 */
const BOXES = [
  'onetrust-consent-sdk',
  'onetrust-banner-sdk',
  'onetrust-pc-sdk',
  'qc-cmp2-container', // Quantcast, InMobi
  'didomi-host',
  'didomi-popup',
  'didomi-notice',
  'cybotcookiebotdialog',
  'usercentrics-root',
  'usercentrics-cmp-ui',
  'sp_message_container_*', // Sourcepoint
  'truste-consent-track',
  'fc-consent-root', // Google
  'cmpbox', // consentmanager.net
  'cmpbox2',
  'cmplz-cookiebanner', // Complianz
  'cmplz-cookiebanner-container',
  'borlabscookiebox',
  'borlabscookie',
  'brlbs-cmpnt-container',
  'cky-consent-container', // CookieYes
  'cky-modal',
  'cookie-law-info-bar',
  'iubenda-cs-banner',
  'osano-cm-window',
  'cc-window', // Insites
  'klaro',
  'tarteaucitronroot',
  'axeptio_overlay',
  'termly-code-snippet-support',
  'moove_gdpr_cookie_info_bar',
  'moove_gdpr_cookie_modal',
  'eu-cookie-compliance-banner', // Drupal
  'cookie-notice', // Hu-manity
  'cookiescript_injected',
  'hs-eu-cookie-confirmation', // HubSpot
  'age-gate', // WordPress
  'age-gate-wrapper',
  'agegate',
  'age-verification',
  'age-verification-popup',
] as const;

const EXACT: ReadonlySet<string> = new Set(BOXES.filter(name => !name.endsWith('*')));
const BEGINNINGS = BOXES.filter(name => name.endsWith('*')).map(name => name.slice(0, -1));
/** Most classes have none of these. */
const MAY_BE =
  /cookie|consent|cmp|gdpr|didomi|usercentrics|onetrust|truste|message_con|age-?(?:gate|veri)|brlbs|cky|iubenda|osano|cc-w|klaro|tarteau|axeptio|termly/i;

const known = new WeakMap<HtmlPage, readonly number[]>();

/** Whether a block stands in such a box. */
export function isInWallBox(page: HtmlPage, block: number): boolean {
  const { first, last } = page.elements;
  return wallBoxes(page).some(row => block >= first[row]! && block < last[row]!);
}

/** Rows of the elements that lay such a box over the page, outermost ones only. */
export function wallBoxes(page: HtmlPage): readonly number[] {
  const boxes = known.get(page) ?? boxesOf(page);
  known.set(page, boxes);
  return boxes;
}

function boxesOf({ elements }: HtmlPage): readonly number[] {
  const { nodes, classes, ids, last } = elements;
  const found: number[] = [];
  // Pages say the same over and over.
  const judged = new Map<string | undefined, boolean>();
  const isBox = (names: string | undefined) => {
    let is = judged.get(names);
    if (is === undefined) judged.set(names, (is = names !== undefined && namesBox(names)));
    return is;
  };
  for (let row = 0; row < nodes.length; row++) {
    // What `body` is called tells of the page.
    if (
      !(isBox(classes[row]) || isBox(ids[row])) ||
      nodes[row]!.name === 'body' ||
      nodes[row]!.name === 'html'
    )
      continue;
    const outer = found.at(-1);
    if (outer === undefined || elements.first[row]! >= last[outer]!) found.push(row);
  }
  return found;
}

function namesBox(names: string): boolean {
  if (!MAY_BE.test(names)) return false;
  return names
    .toLowerCase()
    .split(/\s+/)
    .some(name => EXACT.has(name) || BEGINNINGS.some(beginning => name.startsWith(beginning)));
}
