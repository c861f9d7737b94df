import { robotsDirectives } from './robots-lines.ts';

interface Rule {
  allow: boolean;
  /** With wildcards, percent-encoded. */
  pattern: string;
}

/** What a robots.txt says to one crawler. */
export interface RobotsRules {
  rules: readonly Rule[];
  /** Seconds between two requests, when the site asks for it. */
  crawlDelay: number | undefined;
  sitemaps: readonly string[];
}

interface Group {
  agents: string[];
  rules: Rule[];
  crawlDelay?: number;
}

/** Reads the rules for the crawler that calls itself `agent` (the product token, without version). */
export function robotsFor(body: Uint8Array, agent: string): RobotsRules {
  const { groups, sitemaps } = readGroups(body);
  const name = agent.toLowerCase();
  const specific = groups.filter(group => group.agents.includes(name));
  const chosen = specific.length > 0 ? specific : groups.filter(group => group.agents.includes('*'));
  return {
    rules: chosen.flatMap(group => group.rules),
    crawlDelay: chosen.find(group => group.crawlDelay !== undefined)?.crawlDelay,
    sitemaps,
  };
}

/** Whether the rules let this URL be fetched. The longest matching rule decides, `allow` on a tie. */
export function robotsAllow({ rules }: RobotsRules, url: string): boolean {
  const path = robotsPath(url);
  let allow = 0;
  let disallow = 0;
  for (const rule of rules) {
    if (rule.allow) allow = Math.max(allow, allowLength(path, rule.pattern));
    else disallow = Math.max(disallow, disallowLength(path, rule.pattern));
  }
  return disallow <= allow;
}

/** A crawler's name as RFC 9309 wants it: letters, `_` and `-`. */
export function isProductToken(name: string): boolean {
  return /^[a-z_-]+$/i.test(name);
}

/** The part of a URL that rules are compared with: path, parameters and query, beginning with a slash. */
export function robotsPath(url: string): string {
  const [withoutFragment = ''] = url.split('#', 1);
  const rest = /^(?:\/\/|[^/?;]*:\/\/)?[^/?;]*(.*)$/s.exec(withoutFragment)?.[1] ?? '';
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** A rule's pattern, given as octets, with everything beyond ASCII escaped and escapes in upper case. */
export function escapePattern(pattern: string): string {
  return pattern
    .replace(/%[0-9a-f]{2}/gi, code => code.toUpperCase())
    .replace(/[\x80-\xFF]/g, octet => `%${octet.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Groups may be split over the file; a group's list of agents ends with its first rule or delay. */
function readGroups(body: Uint8Array): { groups: Group[]; sitemaps: string[] } {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let group: Group | undefined;
  let open = false;
  for (const { key, value } of robotsDirectives(body)) {
    if (key === 'sitemap') sitemaps.push(value);
    if (key === undefined || key === 'sitemap') continue;
    if (key === 'user-agent') {
      if (!open || group === undefined) groups.push((group = { agents: [], rules: [] }));
      group.agents.push(agentOf(value));
      open = true;
      continue;
    }
    open = false;
    if (group === undefined) continue;
    if (key === 'crawl-delay') setDelay(group, value);
    else group.rules.push({ allow: key === 'allow', pattern: escapePattern(value) });
  }
  return { groups, sitemaps };
}

/** `*` stays global with text after it; other names end where the letters end. */
function agentOf(value: string): string {
  if (/^\*(?:\s|$)/.test(value)) return '*';
  return /^[a-z_-]*/i.exec(value)?.[0].toLowerCase() ?? '';
}

function setDelay(group: Group, value: string): void {
  const seconds = Number(value);
  if (value !== '' && Number.isFinite(seconds) && seconds >= 0) group.crawlDelay ??= seconds;
}

function allowLength(path: string, pattern: string): number {
  if (matches(path, pattern)) return pattern.length;
  // An allowed index page allows its folder.
  const folder = /^(.*\/)index\.htm[^/]*$/s.exec(pattern)?.[1];
  return folder !== undefined && matches(path, `${folder}$`) ? folder.length + 1 : 0;
}

/** RFC 9309 reads `%7E` as `~`. Google does not, so only bans are read in both ways. */
function disallowLength(path: string, pattern: string): number {
  if (matches(path, pattern)) return pattern.length;
  const plain = pattern.replace(/%(?:2[DE]|3\d|[46][1-9A-F]|[57]\d|[57]A|5F|7E)/g, decodeURIComponent);
  return plain !== pattern && matches(path, plain) ? pattern.length : 0;
}

/** `*` is any run of characters, `$` at the end of the pattern the end of the path. Linear but for `*`. */
function matches(path: string, pattern: string): boolean {
  const anchored = pattern.endsWith('$');
  const [first = '', ...rest] = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = anchored ? rest.pop() : undefined;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!anchored) return true;
  if (last === undefined) return at === path.length;
  return path.length - last.length >= at && path.endsWith(last);
}
