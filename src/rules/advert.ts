import { phraseRule } from './lib/phrase-rule.ts';

export default phraseRule('advert', {
  summary: 'Labels of advertisements, affiliate links and appeals for donations',
  maxWords: 20,
  telling: 5,
  longest: 45,
});
