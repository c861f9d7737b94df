/** Addresses that software for forums gives its threads. On the bench 87 of 113 threads have one, and no article. */
const THREADS = [
  /\/(?:viewtopic|viewthread|showthread)\.php$/i, // phpBB, FluxBB, Discuz!, vBulletin
  /\/threads?\/[^/]+\.\d+\/?$/i, // XenForo
  /\/thread-\d+(?:-\d+)*(?:\.html)?$/i, // MyBB, Discuz!
  /\/r\/\w+\/comments\//i, // Reddit
  /\/questions\/\d+\//, // Stack Exchange
  /\/ShowTopic-/i, // Tripadvisor
  /\/td-p\/\d/, // Khoros
  /\/forums?\/(?:[^?#]*\/)?(?:topic|thread)s?\//i, // bbPress, Invision
];
/** SMF and Invision. */
const THREAD_QUERY = /[?&](?:topic|showtopic)=\d/i;
/** Discourse, Flarum and others call the path `t` or `d`, which says nothing but on a host that is a forum. */
const FORUM_HOST = /^(?:forums?|community|discuss|discourse|bbs|boards?)\./i;
const HOSTED_THREAD = /\/(?:t|d|topic|thread)s?\//i;

/** A name of few words: the slug of a story is longer. */
const NAME = '[^/-]+(?:-[^/-]+){0,3}';
/** WordPress, and what follows it. What shops have under `collections`, museums have as well. */
const LIST = new RegExp(`/(?:(?:product-)?categor(?:y|ies)|tags?|authors?)/${NAME}/?$|/page/\\d+/?$`, 'i');

/** A search: at the front page, as WordPress has it, or in a path that says so. */
const SEARCH_PATH = /\/(?:search|suche|buscar|recherche|ricerca|zoeken|szukaj|sok|haku|busca)(?:[/.]|$)/i;
const SEARCH_QUERY = /[?&](?:q|s|query|search|keywords?)=[^&]/i;

/** Whether a page has the address of a thread. */
export function isThreadAddress(url: URL | undefined): boolean {
  if (!url) return false;
  const { hostname, pathname, search } = url;
  return (
    THREAD_QUERY.test(search) ||
    THREADS.some(path => path.test(pathname)) ||
    (FORUM_HOST.test(hostname) && HOSTED_THREAD.test(pathname))
  );
}

/** Whether a page has the address of a category, a tag, an author's posts, a later page of them, or a search. */
export function isListAddress(url: URL | undefined): boolean {
  if (!url) return false;
  const { pathname, search } = url;
  return (
    LIST.test(pathname) || ((pathname === '/' || SEARCH_PATH.test(pathname)) && SEARCH_QUERY.test(search))
  );
}
