import { type Facts, factsOf } from './facts.ts';
import { headOf } from './media-type.ts';
import { playbackAddress } from './web-archive.ts';

/** How the tools that save pages sign them; groups `url` and `date`. */
const SIGNATURES: readonly RegExp[] = [
  // SingleFile
  /<!--\s*Page saved with SingleFile\s+url:\s*(?<url>\S+)\s+(?:saved date:\s*(?<date>[^\r\n(]+))?/,
  // HTTrack
  /<!-- Mirrored from (?<url>\S+) by HTTrack Website Copier[^>]*?, (?<date>\w{3}, [^>]+? GMT) -->/,
  // monolith
  /<!-- Saved from (?<url>\S+) at (?<date>\S+) using monolith/,
  // the Wayback Machine, whose pages people save
  /\b__wm\.wombat\(\s*"(?<url>https?:[^"\s]+)",\s*"(?<date>\d{14})"/,
  // browsers
  /<!-- saved from url=\(\d{4}\)(?<url>https?:\S+) -->/,
];

/** Address and time that a saved page carries in a comment or script of the tool that saved it. */
export function savedFacts(bytes: Uint8Array): Facts {
  const head = headOf(bytes);
  if (!head.includes('<!--') && !head.includes('__wm.')) return {};
  for (const signature of SIGNATURES) {
    const { url, date } = signature.exec(head)?.groups ?? {};
    if (url === undefined) continue;
    const time = Date.parse(date ?? '');
    const { flags: _, ...facts } = factsOf({
      url: addressOf(url, date),
      capturedAt: Number.isNaN(time) ? undefined : new Date(time).toISOString(),
    });
    return facts;
  }
  return {};
}

/** The Wayback Machine's own address tells all that there is to know of a page that it played back. */
function addressOf(url: string, date: string | undefined): string {
  if (/^\d{14}$/.test(date ?? '')) return playbackAddress(url, date!);
  return /^[a-z][a-z\d+.-]*:/i.test(url) ? url : `http://${url}`;
}
