import { DechromeError } from '../model/errors.ts';

/**
 * A sink cannot take what it was given. `retry`: it is down or busy, and the same records may be brought to it
 * later. `fatal`: it refuses them, and will again.
 */
export class SinkError extends DechromeError {
  override readonly name = 'SinkError';
  constructor(code: string, message: string, disposition: 'retry' | 'fatal', cause?: unknown) {
    super(code, message, { disposition, stage: 'sink', cause });
  }
}
