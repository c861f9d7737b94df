import { phraseRule } from './lib/phrase-rule.ts';

export default phraseRule('advert', { summary: 'Labels of advertisements', maxWords: 12 });
