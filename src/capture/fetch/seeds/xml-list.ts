import { Parser } from 'htmlparser2';
import { addEntry, type ListDocument, type RawEntry } from './entry.ts';

/** Elements that hold an entry, by root element. */
const ENTRIES: Readonly<Record<string, string>> = {
  urlset: 'url',
  sitemapindex: 'sitemap',
  rss: 'item',
  rdf: 'item',
  feed: 'entry',
};

const ROOT =
  /^\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!doctype[^>[]*(?:\[[^\]]*\][^>]*)?>\s*)*<((?:[\w-]+:)?(?:urlset|sitemapindex|rss|rdf|feed))[\s>]/i;

/** Elements of an entry that are read. `id` is what names it where no link does. */
const FIELDS: Readonly<Record<string, keyof RawEntry | 'id'>> = {
  loc: 'url',
  link: 'url',
  guid: 'id',
  lastmod: 'modified',
  updated: 'modified',
  modified: 'modified',
  'atom:updated': 'modified',
  'dcterms:modified': 'modified',
  pubdate: 'published',
  published: 'published',
  issued: 'published',
  'dc:date': 'published',
  'news:publication_date': 'published',
};

/** Whether the text is a feed or a sitemap in XML. */
export function isXmlList(text: string): boolean {
  return ROOT.test(text.slice(0, 10_000));
}

/** Reads RSS, Atom, sitemaps and their indexes, as far as they are whole. Relative addresses need a base. */
export function parseXmlList(text: string, base: string | undefined): ListDocument {
  const reader = new ListReader(base);
  const handler = {
    onopentag: (name: string, attributes: Record<string, string>) =>
      reader.open(name.toLowerCase(), attributes),
    ontext: (value: string) => reader.text(value),
    onclosetag: (name: string, implied: boolean) => reader.close(name.toLowerCase(), implied),
  };
  new Parser(handler, { xmlMode: true }).end(text);
  return reader.found;
}

type Fields = RawEntry & { id?: string };

class ListReader {
  readonly found: ListDocument = { entries: [], problems: [] };
  private base: string | undefined;
  private root: string | undefined;
  /** Of the root's name, which the names of its own children then have too. */
  private prefix = '';
  private entry: Fields | undefined;
  /** What relative addresses in the entry are relative to. */
  private entryBase: string | undefined;
  /** Elements open within the entry. */
  private depth = 0;
  private field: { name: string; text: string } | undefined;

  constructor(base: string | undefined) {
    this.base = base;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.root === undefined) this.openRoot(name, attributes);
    else if (this.entry !== undefined) this.openField(this.local(name), attributes);
    else if (this.local(name) === ENTRIES[this.root]) {
      const about = attributes['rdf:about'];
      this.entry = about === undefined ? {} : { id: about };
      this.entryBase = baseWithin(this.base, attributes);
      this.depth = 0;
    }
  }

  text(value: string): void {
    if (this.field !== undefined) this.field.text += value;
  }

  /** `implied`: the document ends, or goes on, without having closed the element; what was in it may be half. */
  close(name: string, implied: boolean): void {
    if (this.entry !== undefined && this.depth-- === 0) this.closeEntry(implied);
    else if (this.field !== undefined && this.field.name === this.local(name)) {
      if (!implied) this.set(FIELDS[this.field.name]!, this.field.text);
      this.field = undefined;
    }
  }

  private closeEntry(implied: boolean): void {
    const { id, ...raw } = this.entry ?? {};
    // Many a guid is a number that nobody has marked as no address.
    const url = raw.url ?? (id !== undefined && /^https?:/i.test(id) ? id : undefined);
    this.entry = undefined;
    if (implied) this.found.problems.push('the last entry is cut off');
    else addEntry(this.found, { ...raw, url }, this.entryBase, this.root === 'sitemapindex');
  }

  private openRoot(name: string, attributes: Readonly<Record<string, string>>): void {
    const [, prefix = '', local = name] = /^([\w-]+:)(.*)$/.exec(name) ?? [];
    this.base = baseWithin(this.base, attributes);
    this.prefix = prefix;
    this.root = local;
  }

  /** Children of an entry are read; of deeper elements only what news sitemaps add. */
  private openField(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth++;
    if (FIELDS[name] === undefined || (this.depth > 1 && !name.startsWith('news:'))) return;
    if (name === 'link' && attributes.href !== undefined) {
      if ((attributes.rel ?? 'alternate') === 'alternate')
        this.set('url', this.addressOf(attributes.href, attributes));
    } else if (name !== 'guid' || attributes.isPermaLink !== 'false') {
      this.field = { name, text: '' };
    }
  }

  /** A link may have a base of its own, beside that of its entry. */
  private addressOf(href: string, attributes: Readonly<Record<string, string>>): string {
    const base = attributes['xml:base'] === undefined ? undefined : baseWithin(this.entryBase, attributes);
    return base !== undefined && URL.canParse(href, base) ? new URL(href, base).href : href;
  }

  /** The first one counts: those that follow are variants of it. */
  private set(field: keyof Fields, text: string): void {
    if (this.entry !== undefined && text.trim() !== '') this.entry[field] ??= text.trim();
  }

  private local(name: string): string {
    return this.prefix !== '' && name.startsWith(this.prefix) ? name.slice(this.prefix.length) : name;
  }
}

/** The base of an element, which `xml:base` sets relative to the one around it. */
function baseWithin(
  base: string | undefined,
  { 'xml:base': own }: Readonly<Record<string, string>>,
): string | undefined {
  return own !== undefined && URL.canParse(own, base) ? new URL(own, base).href : base;
}
