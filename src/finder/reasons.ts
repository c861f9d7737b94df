import type { HtmlPage } from '../model/page.ts';
import { columnOf, type Feature, ROW_LENGTH } from './features/names.ts';

const PLACES: readonly (readonly [Feature, string])[] = [
  ['inNav', '`nav`'],
  ['inFooter', '`footer`'],
  ['inAside', '`aside`'],
  ['inHeader', '`header`'],
  ['inForm', '`form`'],
  ['inDialog', '`dialog`'],
  ['inButton', '`button`'],
  ['inFigure', '`figure`'],
];

/** The main evidence on a block in words, most telling first. */
export function reasons(page: HtmlPage, block: number, matrix: Float32Array): string {
  const value = (feature: Feature) => matrix[block * ROW_LENGTH + columnOf(feature)]!;
  const { words, linkDensity } = page.blocks[block]!;
  const place = PLACES.find(([feature]) => value(feature) === 1)?.[1];
  const found = [
    `${words} ${words === 1 ? 'word' : 'words'}`,
    (linkDensity ?? 0) > 0.5 ? `${Math.round(linkDensity! * 100)} % of it links` : undefined,
    place && `inside ${place}`,
    value('tokenSum') < -1
      ? 'class names as of page furniture'
      : value('tokenSum') > 1
        ? 'class names as of articles'
        : undefined,
    value('inBest') === 1 ? undefined : 'outside the element with most of the prose',
    value('duplicates') > 1 ? `${value('duplicates')} times on the page` : undefined,
    value('toGoodBefore') > 10 && value('toGoodAfter') > 10 ? 'far from any paragraph' : undefined,
  ];
  return found.filter(Boolean).slice(0, 4).join(', ');
}
