import type { BlockRule } from '../model/rule.ts';

const ID = 'unfilled-place';

/** A name of several words, as WordPress's builders have it, or one with its settings: `[vc_row]`, `[/et_pb_text]`, `[gallery ids="1,2"]`. */
const SHORTCODE = String.raw`\[/?[a-z]+(?:[-_][a-z\d]+)+(?:\s[^[\]\n]{0,300})?\]|\[[a-z]\w*(?:\s[\w-]+=["'“”″][^[\]\n]{0,300})\]`;
/** `[CTA_MODULE]`, `{{next-case="/cases/9"}}`; manuals of template languages list `{{ field.label }}` and `{name}`. */
const VARIABLE = String.raw`\[[A-Z]+(?:_[A-Z\d]+)+\]|\{\{[\w-]+="[^{}\n]{1,300}"\}\}`;
/** Nothing else in the block. */
const PLACES = new RegExp(String.raw`^(?:(?:${SHORTCODE}|${VARIABLE})\s*)+$`);
const OPENS = '[{';
const CLOSES = ']}';
/** Where an article is about such marks it shows them. */
const ABOUT =
  /short ?code|wordpress|template|plug-?in|placeholder|variable|handlebars|vorlage|plantilla|modèle/i;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Short codes and variables of templates that no program has put anything in place of',
  },
  *run(blocks, context) {
    const found = blocks.filter(
      ({ kind, text }) =>
        kind !== 'code' && OPENS.includes(text[0]!) && CLOSES.includes(text.at(-1)!) && PLACES.test(text),
    );
    if (found.length === 0 || context.titles.some(title => ABOUT.test(title))) return;
    for (const { index: block } of found)
      yield {
        rule: ID,
        block,
        action: 'drop',
        category: 'navigation',
        why: 'a place in a template that was not filled',
      };
  },
};
export default rule;
