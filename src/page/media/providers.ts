import type { RecordMedia } from '../../model/record.ts';

type Kind = RecordMedia['type'];

/** Who serves what is embedded, by host; a domain stands for its subdomains. */
const PROVIDERS: Readonly<Record<string, readonly [provider: string, type: Kind]>> = {
  'youtube.com': ['YouTube', 'video'],
  'youtube-nocookie.com': ['YouTube', 'video'],
  'youtu.be': ['YouTube', 'video'],
  'vimeo.com': ['Vimeo', 'video'],
  'dailymotion.com': ['Dailymotion', 'video'],
  'jwplayer.com': ['JW Player', 'video'],
  'jwplatform.com': ['JW Player', 'video'],
  'brightcove.net': ['Brightcove', 'video'],
  'brightcove.com': ['Brightcove', 'video'],
  'kaltura.com': ['Kaltura', 'video'],
  'wistia.net': ['Wistia', 'video'],
  'wistia.com': ['Wistia', 'video'],
  'rumble.com': ['Rumble', 'video'],
  'twitch.tv': ['Twitch', 'video'],
  'ted.com': ['TED', 'video'],
  'bilibili.com': ['Bilibili', 'video'],
  'rutube.ru': ['Rutube', 'video'],
  'glomex.com': ['Glomex', 'video'],
  'streamable.com': ['Streamable', 'video'],
  'tiktok.com': ['TikTok', 'video'],
  'soundcloud.com': ['SoundCloud', 'audio'],
  'spotify.com': ['Spotify', 'audio'],
  'podigee.io': ['Podigee', 'audio'],
  'podigee.com': ['Podigee', 'audio'],
  'acast.com': ['Acast', 'audio'],
  'megaphone.fm': ['Megaphone', 'audio'],
  'libsyn.com': ['Libsyn', 'audio'],
  'buzzsprout.com': ['Buzzsprout', 'audio'],
  'podcasts.apple.com': ['Apple Podcasts', 'audio'],
  'bandcamp.com': ['Bandcamp', 'audio'],
  'deezer.com': ['Deezer', 'audio'],
  'omny.fm': ['Omny', 'audio'],
  'twitter.com': ['X', 'embed'],
  'x.com': ['X', 'embed'],
  'instagram.com': ['Instagram', 'embed'],
  'facebook.com': ['Facebook', 'embed'],
  'threads.net': ['Threads', 'embed'],
  'bsky.app': ['Bluesky', 'embed'],
  'reddit.com': ['Reddit', 'embed'],
  'redditmedia.com': ['Reddit', 'embed'],
  't.me': ['Telegram', 'embed'],
  'pinterest.com': ['Pinterest', 'embed'],
  'linkedin.com': ['LinkedIn', 'embed'],
  'datawrapper.de': ['Datawrapper', 'embed'],
  'dwcdn.net': ['Datawrapper', 'embed'],
  'flourish.studio': ['Flourish', 'embed'],
  'infogram.com': ['Infogram', 'embed'],
  'tableau.com': ['Tableau', 'embed'],
  'documentcloud.org': ['DocumentCloud', 'embed'],
  'scribd.com': ['Scribd', 'embed'],
  'slideshare.net': ['SlideShare', 'embed'],
  'google.com': ['Google Maps', 'embed'],
  'openstreetmap.org': ['OpenStreetMap', 'embed'],
  'github.com': ['GitHub', 'embed'],
  'codepen.io': ['CodePen', 'embed'],
};
/** Parts of the same hosts that belong to the site, not to the article. */
const TOOL =
  /\/plugins\/(?:like|share|page|follow|comments)|\/recaptcha|\/widgets\/(?:follow|tweet_button)|follow_button|\/intent\/|\/sharer|\/subscribe/i;

/** Who serves an address, and whether as video, audio or something else; undefined for the unknown and for tools. */
export function providerOf(url: string): { provider: string; type: Kind } | undefined {
  const { hostname, pathname } = new URL(url);
  if (TOOL.test(pathname)) return undefined;
  const labels = hostname.toLowerCase().split('.');
  for (let from = 0; from < labels.length - 1; from++) {
    const found = PROVIDERS[labels.slice(from).join('.')];
    if (!found) continue;
    if (found[0] === 'Google Maps' && !pathname.startsWith('/maps')) return undefined;
    return { provider: found[0], type: found[1] };
  }
  return undefined;
}

/** `/embed/8hJ2-k`, `/embed/track/8hJ2` */
const EMBEDDED = /\/embed(?:\/[\w-]+){1,2}\/?(?:[?#]|$)/;

/** Whether an address is that of a player, which an `img` may have that a script turns into the player. */
export function isPlayer(url: string): boolean {
  const type = EMBEDDED.test(url) ? providerOf(url)?.type : undefined;
  return type === 'video' || type === 'audio';
}
