import type { Category } from '../../model/verdict.ts';
import { compileSelector, type FieldSource } from '../dom/selector.ts';
import type { RuleFile } from '../schema.ts';
import { categoryOf } from './category.ts';
import type { Directive } from './config.ts';
import { cssString } from './css.ts';
import { elementsInCss, valuesInCss } from './to-css.ts';

const MAX_SELECTOR = 1000;

/** A directive and what became of it. */
export interface Converted {
  directive: Directive;
  /** Why it could not be said in a rule file; undefined when it could. */
  reason: string | undefined;
}

export interface Conversion {
  file: RuleFile;
  directives: Converted[];
}

const FIELD_OF = { title: 'headline', author: 'author', date: 'datePublished' } as const;
const LINK_OF = { single_page_link: 'singlePage', next_page_link: 'nextPage' } as const;

/** Directives that say where things are; the others change the page or tell how to fetch it. */
export const CONVERTIBLE = [
  'body',
  'title',
  'author',
  'date',
  'strip',
  'strip_id_or_class',
  'single_page_link',
  'next_page_link',
] as const;
type Convertible = (typeof CONVERTIBLE)[number];

/** Turns the directives of a FiveFilters site config into a rule file for a host. */
export function convertConfig(host: string, id: string, directives: readonly Directive[]): Conversion {
  const draft = new Draft();
  const converted = directives.filter(isConvertible).map((directive): Converted => {
    try {
      draft.add(directive.name, directive.value);
      return { directive, reason: undefined };
    } catch (error) {
      return { directive, reason: (error as Error).message };
    }
  });
  const head = {
    format: 1 as const,
    id,
    hosts: [host],
    summary: `Imported from a FiveFilters site config for ${host}`,
  };
  return { file: { ...head, ...draft.finish() }, directives: converted };
}

function isConvertible(directive: Directive): directive is Directive & { name: Convertible } {
  return CONVERTIBLE.some(name => name === directive.name);
}

class Draft {
  private readonly content: string[] = [];
  private readonly fields: Partial<Record<'headline' | 'author' | 'datePublished', FieldSource[]>> = {};
  private readonly links: Partial<Record<'singlePage' | 'nextPage', FieldSource[]>> = {};
  private readonly drops = new Map<Category, string[]>();

  add(name: Convertible, value: string): void {
    if (name === 'body') push(this.content, checked(elementsInCss(value)));
    else if (name === 'strip') this.drop(checked(elementsInCss(value)));
    else if (name === 'strip_id_or_class') this.drop(partOfName(value));
    else {
      const sources = valueSources(value);
      if (name === 'single_page_link' || name === 'next_page_link')
        push((this.links[LINK_OF[name]] ??= []), ...sources);
      else push((this.fields[FIELD_OF[name]] ??= []), ...sources);
    }
  }

  finish(): Partial<RuleFile> {
    const { content, fields, links } = this;
    const drop = [...this.drops].map(([category, select]) => ({ id: category, select, category }));
    const dom = {
      ...(content.length > 0 && { content }),
      ...(drop.length > 0 && { drop }),
      ...(Object.keys(fields).length > 0 && { fields }),
    };
    return {
      ...(Object.keys(dom).length > 0 && { dom }),
      ...(Object.keys(links).length > 0 && { links }),
    };
  }

  private drop(selector: string): void {
    const category = categoryOf(selector);
    const list = this.drops.get(category);
    if (list) push(list, selector);
    else this.drops.set(category, [selector]);
  }
}

function push<T>(list: T[], ...items: readonly T[]): void {
  const known = new Set(list.map(item => JSON.stringify(item)));
  for (const item of items) if (!known.has(JSON.stringify(item))) list.push(item);
}

/** Sources of a field; the first that gives a value is taken. */
function valueSources(xpath: string): FieldSource[] {
  return valuesInCss(xpath).map(({ selector, attribute, after, before }) => {
    checked(selector);
    const select = attribute === undefined ? selector : `${selector}@${attribute}`;
    if (after === undefined && before === undefined) return select;
    return { select, ...(after !== undefined && { after }), ...(before !== undefined && { before }) };
  });
}

function partOfName(value: string): string {
  const name = cssString(value.replace(/^(["'])(.*)\1$/, '$2'));
  return checked(`[id*=${name}], [class*=${name}]`);
}

function checked(selector: string): string {
  if (selector.length > MAX_SELECTOR) throw new Error('the selector gets too long');
  compileSelector(selector);
  return selector;
}
