import type { Category } from '../../model/verdict.ts';

/** Words that class names, ids and texts of chrome are made of. */
const WORDS: readonly (readonly [RegExp, Category])[] = [
  [/cookie|consent|gdpr/i, 'consent-banner'],
  [/news-?_?letter|subscri|mailing/i, 'newsletter-prompt'],
  [/paywall|premium|piano/i, 'paywall-prompt'],
  [/comment|disqus|respond|livefyre/i, 'comment'],
  [/shar(?:e|ing)|social|facebook|twitter|whatsapp|addthis|tools?\b|print/i, 'share-widget'],
  [
    /related|read-?_?(?:more|also|next)|teaser|recommend|more-|popular|most-|trending|outbrain|taboola/i,
    'related-teaser',
  ],
  [/\bads?\b|advert|sponsor|promo|banner|dfp|gpt-/i, 'advert'],
  [/login|log-in|sign-?in|register/i, 'login-prompt'],
  [/author|bio\b|about-/i, 'author-bio'],
  [/byline|dateline|meta|date|time|tags?\b|categor/i, 'metadata-line'],
  [/\bnav|menu|breadcrumb|pagin|sidebar|header|footer|skip/i, 'navigation'],
  [/copyright|legal/i, 'copyright-notice'],
];

/** The category that a selector's words speak for. */
export function categoryOf(selector: string): Category {
  return WORDS.find(([words]) => words.test(selector))?.[1] ?? 'outside-article';
}
