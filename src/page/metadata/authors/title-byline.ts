import { announces } from '../find-phrases.ts';
import { segmentsOf } from '../segments.ts';
import type { BylineInput } from './byline-phrases.ts';
import { peopleIn } from './people.ts';
import { isFullName } from './proper-names.ts';

const TITLE_LENGTH = 300;

/** Whom the title above a flat text names between the headline and the site: `The Last Ferry - by Ida Morel - The Quay`. */
export function namedInTitle({ page, language, find }: BylineInput): string[] {
  const title = page.blocks[0]?.text ?? '';
  if (title.length > TITLE_LENGTH) return [];
  const between = segmentsOf(title).slice(1);
  const part = between.find(({ text }) => find(text).some(announces));
  const names = part ? peopleIn(part.text, language, find) : [];
  return names.every(isFullName) ? names : [];
}
