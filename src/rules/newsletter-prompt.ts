import { phraseRule } from './lib/phrase-rule.ts';

export default phraseRule('newsletter-prompt', {
  summary: 'Invitations to subscribe to a newsletter or channel',
});
