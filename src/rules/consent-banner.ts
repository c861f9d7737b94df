import { phraseRule } from './lib/phrase-rule.ts';

/** Consent managers say the same few sentences on every site, with all that the law asks for behind them. */
const TELLING = 5;
const LONGEST = 70;

export default phraseRule('consent-banner', {
  summary: 'Cookie and privacy consent',
  telling: TELLING,
  longest: LONGEST,
});
