import type { HtmlPage } from '../../model/page.ts';
import { meta } from './meta-tags.ts';
import { languageOfScript, scriptOf, scriptsOfLanguage } from './script.ts';
import { type Declared, declaredValues } from './sources.ts';

void declaredValues;

export interface ChosenLanguage {
  /** BCP 47; empty when unknown. */
  tag: string;
  source: string;
  flags: string[];
}

const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;

export function chooseLanguage(page: HtmlPage, declared: Declared): ChosenLanguage {
  const root = page.elements.nodes.slice(0, 6).find(node => node.name === 'html');
  const found = [
    root?.attribs.lang ?? root?.attribs['xml:lang'],
    meta(declared.tags, 'og:locale', 'content-language', 'language', 'dc.language'),
  ];
  const tag =
    found
      .find(value => value !== undefined && TAG.test(value.trim()))
      ?.trim()
      .replace('_', '-') ?? '';
  const script = scriptOf(
    page.blocks
      .map(block => block.text)
      .join(' ')
      .slice(0, 4000),
  );
  if (tag !== '' && (script.letters === 0 || scriptsOfLanguage(tag).includes(script.script)))
    return { tag, source: 'html-lang', flags: [] };
  return { tag: languageOfScript(script.script) ?? tag, source: 'script', flags: [] };
}
