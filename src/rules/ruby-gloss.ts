import { markedRule } from './lib/marked.ts';

export default markedRule({
  id: 'ruby-gloss',
  summary: 'How words are read, shown in small type above them',
  type: 'gloss',
  category: 'duplicate-text',
  why: 'says how the text before it is read',
});
