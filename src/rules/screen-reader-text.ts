import { markedRule } from './lib/marked.ts';

/** A line that is nothing else is left to other rules: pages name their parts so. */
export default markedRule({
  id: 'screen-reader-text',
  summary: 'Words within a line that only screen readers tell, as "opens in a new tab"',
  type: 'unseen',
  category: 'hidden',
  why: 'its class says that it is not shown as text',
  keepsWhole: true,
});
