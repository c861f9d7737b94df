import { parseUrl } from './url.ts';

/**
 * Words that addresses of one kind of page are made of: names of folders, hosts and scripts. They are names
 * that programs give, not text for readers; the model weighs them.
 */
const WORDS = {
  forum:
    'forum forums foren foro foros community communities board boards bbs discuss discussion discussions thread threads ' +
    'topic showthread viewtopic showtopic t question questions answers comments talk',
  product: 'product products produkt produkte producto produit prodotto p dp item items itm sku app',
  shop: 'shop store buy cart shopping kaufen tienda boutique',
  list:
    'category categories kategorie kategorien categoria categorie collection collections c s cat browse department ' +
    'departments tag tags topics thema themen tema temas section sections rubrik ressort hub list lists archive ' +
    'archives archiv genre search page subject author index catalog catalogue directory',
  docs:
    'docs doc documentation developer developers reference api manual man tutorial tutorials handbook book ref howto ' +
    'wiki help support kb usersguide guide readthedocs learn spec',
  news:
    'article articles artikel articulo news story stories post posts blog blogs press magazine magazin noticia noticias ' +
    'nachrichten actualite actualites aktuell',
  service:
    'service services solution solutions program programs pricing plans platform products use-cases tools',
} as const;
type Kind = keyof typeof WORDS;
const KINDS = Object.keys(WORDS) as Kind[];
const KINDS_OF = new Map<string, Kind[]>();
for (const kind of KINDS)
  for (const word of WORDS[kind].split(' ')) KINDS_OF.set(word, [...(KINDS_OF.get(word) ?? []), kind]);

export const ADDRESS_FEATURES: readonly string[] = [
  'urlDepth',
  'urlHyphens',
  'urlDate',
  'urlQuery',
  'urlDigits',
  'urlLastLength',
  'urlFile',
  ...KINDS.map(kind => `urlHost:${kind}`),
  ...KINDS.map(kind => `urlFolder:${kind}`),
  ...KINDS.map(kind => `urlLast:${kind}`),
];

/** Longest number at the end of articles' and threads' addresses that still tells something. */
const MAX_DIGITS = 12;

/** One value for each of `ADDRESS_FEATURES`; all -1 without an address. */
export function addressFeatures(address: string | undefined): number[] {
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return ADDRESS_FEATURES.map(() => -1);
  const steps = url.pathname
    .toLowerCase()
    .split('/')
    .filter(step => step !== '');
  const last = steps.at(-1) ?? '';
  const digits = Math.max(0, ...(last.match(/\d+/g) ?? []).map(run => run.length));
  return [
    steps.length,
    (last.match(/[-_]/g) ?? []).length,
    /\/(?:19|20)\d\d\/?[01]?\d?/.test(url.pathname) ? 1 : 0,
    url.search === '' ? 0 : 1,
    Math.min(MAX_DIGITS, digits),
    last.length,
    /\.\w{2,5}$/.test(last) ? 1 : 0,
    ...says(url.hostname.split(/[.-]/).slice(0, -1)),
    ...says(steps.slice(0, -1).flatMap(step => [step, ...step.split(/[-_.]/)])),
    ...says([last.replace(/\.\w{2,5}$/, '')]),
  ];
}

/** By kind: whether one of the words is its own. */
function says(words: readonly string[]): number[] {
  const kinds = new Set(words.flatMap(word => KINDS_OF.get(word) ?? []));
  return KINDS.map(kind => (kinds.has(kind) ? 1 : 0));
}
