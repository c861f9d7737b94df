import { phraseRule } from './lib/phrase-rule.ts';

export default phraseRule('login-prompt', { summary: 'Invitations to log in or register' });
