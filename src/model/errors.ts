/** What happens to the input that raised an error. `fatal` stops the run: the fault is not the input's. */
export type Disposition = 'retry' | 'reject' | 'quarantine' | 'usage' | 'fatal';

/** The part of the flow in which a capture failed. */
export type Stage = 'read' | 'decode' | 'open' | 'segment' | 'rules' | 'assemble' | 'sink' | 'worker';

/**
 * Every error that Dechrome raises on purpose. `code` is stable and machine-readable,
 * `message` names the file or field and says what to do.
 */
export class DechromeError extends Error {
  override readonly name: string = 'DechromeError';
  readonly code: string;
  readonly disposition: Disposition;
  readonly stage: Stage;

  constructor(
    code: string,
    message: string,
    at: { disposition: Disposition; stage: Stage; cause?: unknown },
  ) {
    super(message, at.cause === undefined ? undefined : { cause: at.cause });
    this.code = code;
    this.disposition = at.disposition;
    this.stage = at.stage;
  }
}

/** The capture cannot be processed; it is set aside with its reason and the batch goes on. */
export class QuarantineError extends DechromeError {
  override readonly name = 'QuarantineError';
  constructor(code: string, message: string, stage: Stage, cause?: unknown) {
    super(code, message, { disposition: 'quarantine', stage, cause });
  }
}

/** The call is wrong (option, path, rule file); nothing was done. */
export class UsageError extends DechromeError {
  override readonly name = 'UsageError';
  constructor(code: string, message: string, cause?: unknown) {
    super(code, message, { disposition: 'usage', stage: 'read', cause });
  }
}
