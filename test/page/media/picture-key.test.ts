import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileIn, pictureKey } from '../../../src/page/media/picture-key.ts';

describe('the key of a picture', () => {
  const key = (path: string) => pictureKey(`https://cdn.example/${path}`);

  it.each([
    ['uploads/harbour-at-dawn-1024x683.jpg', 'uploads/harbour-at-dawn.jpg'],
    ['uploads/harbour-at-dawn.jpg?w=1200', 'uploads/harbour-at-dawn-scaled.jpg'],
    ['uploads/harbour-at-dawn@2x.jpg', 'uploads/harbour-at-dawn.webp'],
    ['i/9f3c77aa1b/large.jpg', 'i/9f3c77aa1b/small.jpg'],
    ['i/9f3c77aa1b/1024x576a.webp', 'i/9f3c77aa1b/640x360b.webp'],
    ['assets/harbour-at-dawn-100~1200x1200?cb=17', 'assets/harbour-at-dawn-100~384xauto?cb=17'],
    ['i/7C1F0A_713x0.jpg', 'i/7C1F0A_facebook.jpg'],
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
    ['9f3c77aa1b0d11c2e44f86e3_harbour-at-dawn.jpg', 'harbour-at-dawn-p-1080.jpg'],
    ['photos/29/419714_30685_S.jpg', 'photos/29/419714_30685_XS.jpg'],
    ['uploads/harbour-at-dawn-e1650982599313.jpg', 'uploads/harbour-at-dawn-580x387.jpg'],
    ['uploads/harbour-at-dawn-e1650982599313.jpg', 'uploads/harbour-at-dawn-e1650982599313-580x387.jpg'],
    ['harbour-at-dawn.640.webp', 'harbour-at-dawn.2560.webp'],
    ['boats_a45aeca201d70832536e22d8b7293932_1600.jpg', 'boats_a45aeca201d70832536e22d8b7293932_800.jpg'],
    ['harbour-at-dawn-scaled-qjkrrmtueguwoclu6j6cvgadlv6knarit4p1vokhi8.jpg', 'harbour-at-dawn-scaled.jpg'],
    ['harbour-at-dawn_opengraph.jpg', 'harbour-at-dawn.jpg'],
    ['harbour-at-dawn-1200x628-facebook.jpg', 'harbour-at-dawn-732x549-thumbnail.jpg'],
    ['_processed_/4/9/csm_harbour-at-dawn_0e8b3d365c.jpg', 'fileadmin/harbour-at-dawn.jpg'],
    ['harbour-100~_t-15714_v-16to9__medium.jpg', 'harbour-100~_t-15714_v-16to9__retina.jpg'],
    ['harbour-100~_t-15714_v-1to1__xlarge.jpg', 'harbour-100~_t-15714_v-16to9.jpg'],
    ['harbour.2e16d0ba.fill-1200x630-c0.jpg', 'harbour.2e16d0ba.fill-735x490.jpg'],
    ['harbour-at-dawn.jpg.5722712.jpg', 'harbour-at-dawn.jpg.5722708.jpg'],
    ['harbour_wide-5208cc216a9028b59e4f462b.jpg', 'harbour_custom-3205ca62104cac70f5741ac5.jpg'],
    ['d3fbc7d357264c398faa705f1e975e2d/2000.webp', 'd3fbc7d357264c398faa705f1e975e2d/3000.webp'],
    ['ferry-back-at-its-pier/wide__1300x731', 'ferry-back-at-its-pier/square__960x960'],
    ['ferry-back-at-its-pier/wide__360x202__mobile__scale_2', 'ferry-back-at-its-pier/standard__1120x840'],
    ['i/xharbour-at-dawn.pagespeed.ic.cl6Otoj72B.webp', 'i/harbour-at-dawn-400x400.jpg'],
    ['i/200xNxharbour-at-dawn.jpg.pagespeed.ic.mkIlpWEhLw.jpg', 'i/harbour-at-dawn.jpg'],
    ['w1240/harbour-at-dawn.jpg.webp', 'teaser/harbour-at-dawn.jpg'],
    ['proxy?image=https%3A%2F%2Fa.example%2Fharbour-at-dawn.jpg%3Fx%3D1', 'uploads/harbour-at-dawn.jpg'],
  ])('is one for %s and %s', (a, b) => expect(key(a)).toBe(key(b)));

  it.each([
    ['uploads/harbour-at-dawn.jpg', 'uploads/harbour-at-dusk.jpg'],
    ['gallery/1.jpg', 'gallery/2.jpg'],
    ['uploads/wide.jpg', 'uploads/square.jpg'],
    ['ferry-back-at-its-pier/wide', 'boats-back-at-their-pier/wide'],
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
    ['uploads/harbour-map-s.jpg', 'uploads/harbour-map-n.jpg'],
    ['uploads/harbour.2024.jpg', 'uploads/harbour.2025.jpg'],
    ['galleries/harbour/2000.webp', 'galleries/harbour/3000.webp'],
    ['csm_harbour-at-dawn_0e8b3d365c.jpg', 'csm_harbour-at-dusk_0e8b3d365c.jpg'],
    ['i/9f3c77aa1b/1024x576a.webp', 'i/0d11c2e44f/1024x576a.webp'],
    ['i/9f3c77aa1b/landscape.jpg', 'i/0d11c2e44f/landscape.jpg'],
  ])('is another for %s and %s', (a, b) => expect(key(a)).not.toBe(key(b)));
});

describe('the name of the file in an address', () => {
  const file = /([^/%?&=]+)\.(?:jpe?g|png|gif|webp|avif)(?![\s\S]*\.(?:jpe?g|png|gif|webp|avif))/i;
  const part = fc.constantFrom('/', '.', '%', '?', '=', 'a', 'boat', '.jpg', '.jpeg', '.WebP', '.pn', '\n');

  it('is that of the last one', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), parts => {
        const address = parts.join('');
        const found = file.exec(address);
        expect(fileIn(address)).toEqual(found ? [found.index, found.index + found[1]!.length] : undefined);
      }),
    );
  });
});
