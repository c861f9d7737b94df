import { DechromeError } from '../model/errors.ts';

/** A file of `rules/` that cannot be used; names file, line and column. */
export class RuleFileError extends DechromeError {
  override readonly name = 'RuleFileError';
  constructor(message: string) {
    super('bad-rule-file', message, { disposition: 'usage', stage: 'rules' });
  }
}
