import { phraseRule } from './lib/phrase-rule.ts';

export default phraseRule('consent-banner', { summary: 'Cookie and privacy consent' });
