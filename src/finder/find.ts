import type { HtmlPage } from '../model/page.ts';
import { cutPage, ranked } from './cut.ts';
import { describeBlocks } from './features/matrix.ts';
import { ROW_LENGTH } from './features/names.ts';
import { pageFeatures } from './features/page.ts';
import type { FinderInput, Finding } from './finding.ts';
import { judgePage } from './judge-page.ts';
import { judgeRows } from './judge-rows.ts';
import type { FinderModel } from './model.ts';
import { isPaywalled } from './paywall.ts';
import { hundredths, reasons } from './reasons.ts';
import { addContext } from './second-pass.ts';
import { wallOf } from './walls.ts';

/** Tells which blocks of a page are its article, and what kind of page it is. */
export function findArticle(page: HtmlPage, input: FinderInput, model: FinderModel): Finding {
  const { blocks } = page;
  const described = describeBlocks(page, input, model);
  const first = judgeRows(model.first, described.matrix, ROW_LENGTH, blocks.length);
  addContext(described, first);
  const probability = judgeRows(model.second, described.matrix, ROW_LENGTH, blocks.length, first);
  const words = (block: number) => blocks[block]!.words;
  const order = ranked(probability);
  const kept = cutPage(probability, words, model.cut.other, order);
  const judgement = judgePage(
    model.page,
    pageFeatures(page, input, described, { first, probability, order, kept }),
  );
  const bias = model.cut[judgement.pageType];
  const wall = wallOf(blocks, input, kept);
  return {
    probability,
    kept: bias === undefined ? kept : cutPage(probability, words, bias, order),
    ...judgement,
    paywalled: isPaywalled(blocks, input, kept),
    ...(wall && { pageType: wall, typeProbability: 1, accepted: false }),
    why: block => `${hundredths(probability[block]!)}: ${reasons(page, block, described.matrix)}`,
  };
}
