/** The models that come with Dechrome. */
export const FINDER = new URL('../../models/finder.json', import.meta.url);
export const TEXT_FINDER = new URL('../../models/text-finder.json', import.meta.url);
