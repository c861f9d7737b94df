import { mediaTypeOfName } from '../../capture/media-type.ts';
import type { FailedInput } from '../../model/capture.ts';

/**
 * Whether inputs that a job knows may lie behind a failure: in a folder or an archive, or in a part of one of which
 * nothing could be read, not even whose it is. A page that fails by itself, under its own name, hides no other.
 */
export function mayHideInputs({ key, code, origin: { file } }: FailedInput): boolean {
  if (code === 'not-found' || code === 'no-match') return true;
  if (key === file) return mediaTypeOfName(file) === undefined;
  return key.startsWith(`${file}:`) || key.startsWith(`${file}/`);
}
