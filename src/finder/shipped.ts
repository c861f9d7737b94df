import { PACKAGE } from '../root.ts';

/** The models that come with Dechrome. */
export const FINDER = new URL('models/finder.json', PACKAGE);
export const TEXT_FINDER = new URL('models/text-finder.json', PACKAGE);
