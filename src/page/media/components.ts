import type { Element } from 'domhandler';

/** Elements of their own that stand for a player or post: the attribute that names it, and what goes before that. */
const COMPONENTS: Readonly<Record<string, readonly [attribute: string, address: string]>> = {
  'amp-dailymotion': ['data-videoid', 'https://www.dailymotion.com/video/'],
  'amp-facebook': ['data-href', ''],
  'amp-iframe': ['src', ''],
  'amp-instagram': ['data-shortcode', 'https://www.instagram.com/p/'],
  'amp-pinterest': ['data-url', ''],
  'amp-reddit': ['data-src', ''],
  'amp-soundcloud': ['data-trackid', 'https://api.soundcloud.com/tracks/'],
  'amp-tiktok': ['data-src', ''],
  'amp-twitter': ['data-tweetid', 'https://twitter.com/i/status/'],
  'amp-vimeo': ['data-videoid', 'https://vimeo.com/'],
  'amp-youtube': ['data-videoid', 'https://www.youtube.com/watch?v='],
  'lite-vimeo': ['videoid', 'https://vimeo.com/'],
  'lite-youtube': ['videoid', 'https://www.youtube.com/watch?v='],
};

/** The names of such elements. */
export const COMPONENT_NAMES: readonly string[] = Object.keys(COMPONENTS);

/** The address of the player or post that such an element stands for. */
export function componentAddress({ name, attribs }: Element): string | undefined {
  const [attribute, address] = COMPONENTS[name] ?? [];
  const said = attribute && attribs[attribute]?.trim();
  return said && `${address}${address ? encodeURIComponent(said) : said}`;
}
