import { describe, expect, it } from 'vitest';
import { pictureKey } from '../../../src/page/media/picture-key.ts';

describe('the key of a picture', () => {
  const key = (path: string) => pictureKey(`https://cdn.example/${path}`);

  it.each([
    ['uploads/harbour-at-dawn-1024x683.jpg', 'uploads/harbour-at-dawn.jpg'],
    ['uploads/harbour-at-dawn.jpg?w=1200', 'uploads/harbour-at-dawn-scaled.jpg'],
    ['uploads/harbour-at-dawn@2x.jpg', 'uploads/harbour-at-dawn.webp'],
    ['i/9f3c77aa1b/large.jpg', 'i/9f3c77aa1b/small.jpg'],
    ['i/9f3c77aa1b/1024x576a.webp', 'i/9f3c77aa1b/640x360b.webp'],
    ['assets/harbour-at-dawn-100~1200x1200?cb=17', 'assets/harbour-at-dawn-100~384xauto?cb=17'],
    ['harbour-at-dawn142_v-gallery.jpg', 'harbour-at-dawn142_v-fullhd.jpg'],
    ['harbour-at-dawn-1200-80.jpg', 'harbour-at-dawn-970-80.jpg'],
    ['harbour-at-dawn_16-9.jpg', 'harbour-at-dawn_4-3.jpg'],
    ['tiny-harbour-at-dawn.jpg', 'harbour-at-dawn.jpg'],
    ['harbour-at-dawn.x2.jpg', 'harbour-at-dawn.jpg'],
    ['harbour-at-dawn_t241_12.jpg', 'harbour-at-dawn_t214_12.jpg'],
    ['harbour-at-dawn-1170x480-c-default.jpg', 'harbour-at-dawn-3200x680-c-center.jpg'],
    ['harbour-at-dawn-large-86e317e6b44fd5cf.jpg', 'harbour-at-dawn-large-ae8b2233f0b52e59.jpg'],
    ['img/1100/194191.jpg', 'img/450/194191.jpg'],
    ['i/9f3c77aa1b', 'i/9f3c77aa1b/2000/jpeg'],
    ['i/9f3c77aa1b', 'i/9f3c77aa1b=w700'],
    ['harbour-at-dawn__89961.1764763899.386.513.jpg', 'harbour-at-dawn__89961.1764763899.jpg'],
    ['w1240/harbour-at-dawn.jpg.webp', 'teaser/harbour-at-dawn.jpg'],
    ['proxy?image=https%3A%2F%2Fa.example%2Fharbour-at-dawn.jpg%3Fx%3D1', 'uploads/harbour-at-dawn.jpg'],
  ])('is one for %s and %s', (a, b) => expect(key(a)).toBe(key(b)));

  it.each([
    ['uploads/harbour-at-dawn.jpg', 'uploads/harbour-at-dusk.jpg'],
    ['gallery/1.jpg', 'gallery/2.jpg'],
    ['galleries/101/1.jpg', 'galleries/102/1.jpg'],
    ['img/1100/194191.jpg', 'img/1100/194192.jpg'],
    ['i/9f3c77aa1b/2000/jpeg', 'i/0d11c2e44f/2000/jpeg'],
    ['uploads/harbour-crane-x3.jpg', 'uploads/harbour-crane-x4.jpg'],
    ['uploads/harbour-at-dawn-86e317e6b44fd5cf.jpg', 'uploads/harbour-at-dawn-ae8b2233f0b52e59.jpg'],
    ['uploads/29-3.png', 'uploads/28-3.png'],
    ['900/47-02.jpg', '900/47-03.jpg'],
    ['uploads/harbour-at-dawn-2-1.jpg', 'uploads/harbour-at-dawn-7-3.jpg'],
    ['uploads/harbour-at-dawn-2024-10.jpg', 'uploads/harbour-at-dawn-2024-11.jpg'],
    ['uploads/harbour-v-quay.jpg', 'uploads/harbour-v-pier.jpg'],
    ['i/9f3c77aa1b/large.jpg', 'i/0d11c2e44f/large.jpg'],
    ['i/9f3c77aa1b/1024x576a.webp', 'i/0d11c2e44f/1024x576a.webp'],
    ['i/9f3c77aa1b/landscape.jpg', 'i/0d11c2e44f/landscape.jpg'],
  ])('is another for %s and %s', (a, b) => expect(key(a)).not.toBe(key(b)));
});
