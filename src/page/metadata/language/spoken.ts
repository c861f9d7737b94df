/** By primary subtag: the language with a phrase file whose interface words it shares, or is written with. */
const SPOKEN_AS = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
  ['bs', 'hr'],
  ['sh', 'hr'],
  ['cnr', 'hr'],
  ['yue', 'zh'],
]);

/** The language of `rules/ui-strings` that serves a page in a language, given as BCP 47; `und` for none. */
export function spokenAs(tag: string | undefined): string {
  const primary = tag?.split('-', 1)[0]?.toLowerCase() || 'und';
  return SPOKEN_AS.get(primary) ?? primary;
}
