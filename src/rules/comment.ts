import { phraseRule } from './lib/phrase-rule.ts';

export default phraseRule('comment', {
  summary: 'Labels and prompts of a comment section',
  maxWords: 15,
  telling: 5,
  longest: 60,
});
