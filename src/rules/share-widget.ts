import { phraseRule } from './lib/phrase-rule.ts';

export default phraseRule('share-widget', { summary: 'Share, print, save and follow buttons', maxWords: 12 });
