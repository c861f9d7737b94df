import type { ArticleRecord } from '../../model/record.ts';
import { webUri } from './uri.ts';
import { element, textElement } from './xml.ts';

/** What a TEI file says about its text: title and authors, who published it when, where it was taken from, how. */
export function teiHeader(record: ArticleRecord): string {
  const parts = [fileDescription(record), encoding(record), profile(record)];
  return element('teiHeader', {}, parts.join(''));
}

function fileDescription(record: ArticleRecord): string {
  return element('fileDesc', {}, titles(record) + publication(record) + source(record));
}

function titles(record: ArticleRecord): string {
  // A title statement without a title is not valid.
  const main = textElement('title', record.headline, { type: 'main' }) || element('title', { type: 'main' });
  return element(
    'titleStmt',
    {},
    main + textElement('title', record.alternativeHeadline, { type: 'sub' }) + authors(record),
  );
}

function authors(record: ArticleRecord): string {
  return record.author
    .map(({ name, url, organization }) =>
      element('author', {}, textElement(organization ? 'orgName' : 'persName', name, { ref: pointer(url) })),
    )
    .join('');
}

function publication(record: ArticleRecord): string {
  const { publisher, datePublished, url } = record;
  const free = record.isAccessibleForFree;
  const availability =
    free === undefined ? '' : element('availability', { status: free ? 'free' : 'restricted' }, element('p'));
  const details = date('published', datePublished) + address(url) + availability;
  // Date, identifier and availability may only follow one who publishes or distributes.
  if (publisher) return element('publicationStmt', {}, textElement('publisher', publisher.name) + details);
  return element('publicationStmt', {}, details === '' ? element('p') : element('publisher') + details);
}

function source(record: ArticleRecord): string {
  const { headline, publisher, capture } = record;
  const bibl = [
    authors(record),
    textElement('title', headline, { level: 'a' }),
    textElement('publisher', publisher?.name),
    date('published', record.datePublished),
    date('modified', record.dateModified),
    address(record.url),
    textElement('idno', capture.id, { type: 'sha256' }),
    date('captured', capture.capturedAt),
  ];
  return element('sourceDesc', {}, element('bibl', {}, bibl.join('')));
}

function encoding({ cleaning }: ArticleRecord): string {
  const application = { ident: 'dechrome', version: cleaning.version.replace(/[^\d.].*$/, '') };
  return element(
    'encodingDesc',
    {},
    element('appInfo', {}, element('application', application, element('label', {}, 'Dechrome'))),
  );
}

function profile({ description, inLanguage, keywords, articleSection }: ArticleRecord): string {
  const abstract = textElement('p', description);
  const section = textElement('item', articleSection, { rend: 'section' });
  const terms = keywords.map(keyword => element('item', {}, textElement('term', keyword))).join('');
  return element(
    'profileDesc',
    {},
    (abstract && element('abstract', {}, abstract)) +
      (inLanguage ? element('langUsage', {}, element('language', { ident: inLanguage })) : '') +
      (section + terms &&
        element('textClass', {}, element('keywords', {}, element('list', {}, section + terms)))),
  );
}

/** `when` takes ISO dates and times only; the text says it as the page did. */
function date(type: string, when: string | undefined): string {
  return textElement('date', when, { type, when: isoDate(when) });
}

/** A date that `when` takes. */
export function isoDate(date: string | undefined): string | undefined {
  const iso = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/;
  return date !== undefined && iso.test(date) ? date : undefined;
}

function address(url: string | undefined): string {
  return textElement('idno', url, { type: 'URI' });
}

/** Pointers are single words in TEI: white space would make two of one. */
export function pointer(url: string | undefined): string | undefined {
  return webUri(url) ?? url?.trim().replace(/\s/g, encodeURIComponent);
}
