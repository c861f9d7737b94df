import { phraseRule } from './lib/phrase-rule.ts';

export default phraseRule('metadata-line', {
  summary: 'Reading time, view counts and the like',
  maxWords: 10,
  telling: 4,
});
