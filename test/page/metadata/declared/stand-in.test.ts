import { describe, expect, it } from 'vitest';
import { isStandIn } from '../../../../src/page/metadata/declared/stand-in.ts';

const BASE = 'https://www.sea-news.example/story';

describe('the picture that a site shares of itself', () => {
  it.each([
    '/content/Images/facebook-og-homepage-image.png',
    '/img/sea-news-og.jpg',
    '/images/facebook.png',
    '/static/images/social-wide.jpg',
    '/uploads/2022/11/og_image.png',
    '/files/Facebook%20Link%20Photo.png',
    '/img/open-graph.jpg',
    '/img/OpenGraphDefault.jpg',
    '/images/social/default2.jpg',
    '/i/Sea%20Logo%20(Hero).png',
    '/i/sea5logo.jpg',
    '/i/fallbackimagefb.png',
    '/files/icons/ferry.svg?v=2',
    'twitter/subscribe-card.jpg?v=7',
  ])('is %s', path => expect(isStandIn(`https://cdn.example/${path}`, BASE)).toBe(true));

  it.each([
    '/uploads/2020/05/facebook.jpg',
    '/images/social-media.png',
    '/images/night-ferry-og.jpg',
    '/night-ferry-at-sea/open-graph.jpg',
    '/1709736192377/social.png',
    '/img/sea-news.jpg',
    '/img/1200x630.jpg',
    '/uploads/catalogo.jpg',
    '/files/icons/ferry.jpg',
    '/files/drawings/ferry.svg',
    '/files/icon/ferry.jpg?from=/a.svg',
  ])('is not %s', path => expect(isStandIn(`https://cdn.example${path}`, BASE)).toBe(false));
});
