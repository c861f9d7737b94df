import { phraseRule } from './lib/phrase-rule.ts';

export default phraseRule('paywall-prompt', {
  summary: 'Offers to pay or subscribe to read on',
  telling: 5,
  longest: 60,
});
