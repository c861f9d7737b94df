import { VERSION } from '../../version.ts';

/** The name that robots.txt files know us by. */
export const PRODUCT = 'Dechrome';

/** How we introduce ourselves: what we are, and whom to ask about us. */
export function userAgentOf(contact: string | undefined): string {
  const about = contact?.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact;
  return about === undefined
    ? `${PRODUCT}/${VERSION} (archives articles)`
    : `${PRODUCT}/${VERSION} (+${about})`;
}
