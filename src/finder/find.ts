import type { HtmlPage } from '../model/page.ts';
import { cutPage, ranked } from './cut.ts';
import { type Described, describeBlocks } from './features/matrix.ts';
import { ROW_LENGTH } from './features/names.ts';
import { pageFeatures } from './features/page.ts';
import { qualityFeatures } from './features/quality.ts';
import type { FinderInput, Finding } from './finding.ts';
import { judgePage, likelihoods, type PageJudgement } from './judge-page.ts';
import { judgeRows } from './judge-rows.ts';
import type { FinderModel, FirstModel } from './model.ts';
import { asksPassword, isDialog, isLoginForm, isWallBox } from './page/dialog.ts';
import { isEncyclopedia } from './page/encyclopedia.ts';
import { otherType } from './page/other-type.ts';
import { paywallOf } from './paywall.ts';
import { hundredths, reasons } from './reasons.ts';
import { addContext } from './second-pass.ts';
import { settleAnnounced } from './settle-announced.ts';
import { settleAnnouncedLists } from './settle-announced-lists.ts';
import { settleHeadings } from './settle-headings.ts';
import { settleParagraphs } from './settle-paragraphs.ts';
import { settleWithinText } from './settle-within-text.ts';
import { settleStructures } from './structures.ts';
import { isPost } from './wall-names.ts';
import { type WallSigns, wallOf } from './walls.ts';

const ENCYCLOPEDIA = { pageType: 'article', typeProbability: 1, accepted: true } as const;

/** Tells which blocks of a page are its article, and what kind of page it is. */
export function findArticle(page: HtmlPage, input: FinderInput, model: FinderModel): Finding {
  const { blocks } = page;
  const { described, probability, kept, judgement, qualityRow } = judgeBlocks(page, input, model);
  const address = page.capture.url ?? input.declared.url;
  const other = judgement.accepted ? otherType(page, kept, address, input, judgement.pageType) : undefined;
  const gate = paywallOf(blocks, input, kept);
  const wall = wallOf(blocks, input, kept, judgement.accepted ? wallSigns(page, input, kept) : {});
  // What a wall offers is none of the article's.
  if (gate !== undefined) kept.fill(0, gate);
  return {
    probability,
    kept,
    ...judgement,
    qualityScore: model.quality.score(qualityRow),
    paywalled: gate !== undefined,
    ...(other && { pageType: other, typeProbability: 1, accepted: false }),
    ...(isEncyclopedia(page, kept, judgement) && ENCYCLOPEDIA),
    ...(wall && { pageType: wall, typeProbability: 1, accepted: false }),
    why: block => `${hundredths(probability[block]!)}: ${reasons(page, block, described.matrix)}`,
  };
}

/** Articles stand in dialogs, too, but in none of those that are made for walls. */
function wallSigns(page: HtmlPage, input: FinderInput, kept: Uint8Array): WallSigns {
  const declared = isPost(input);
  return {
    inDialog: (!declared && isDialog(page, kept)) || isWallBox(page, kept),
    asksPassword: !declared && asksPassword(page, kept),
    isLoginForm: !declared && isLoginForm(page, kept),
  };
}

/** What the first pass over the blocks of a page says. */
export interface FirstJudgement {
  readonly first: Float32Array;
  /** The page's row of `PAGE_FEATURES`. */
  readonly pageRow: Float32Array;
}

export function judgeFirst(
  page: HtmlPage,
  input: FinderInput,
  described: Described,
  model: FirstModel,
): FirstJudgement {
  const { blocks } = page;
  const first = judgeRows(model.first, described.matrix, ROW_LENGTH, blocks.length);
  const kept = cutPage(first, block => blocks[block]!.words, model.cut.other);
  return { first, pageRow: pageFeatures(page, input, described, first, kept) };
}

/** What both passes say. */
export interface JudgedBlocks {
  readonly described: Described;
  readonly probability: Float32Array;
  /** By block: 1 where it stays. */
  readonly kept: Uint8Array;
  readonly judgement: PageJudgement;
  /** The page's row of `QUALITY_FEATURES`. */
  readonly qualityRow: Float32Array;
}

/** The kind of a page is told by the first pass, and the second one goes by it. */
export function judgeBlocks(page: HtmlPage, input: FinderInput, model: FinderModel): JudgedBlocks {
  const { blocks } = page;
  const described = describeBlocks(page, input, model);
  const { first, pageRow } = judgeFirst(page, input, described, model);
  const types = likelihoods(model.page, pageRow);
  const judgement = judgePage(model.page, pageRow, types);
  addContext(page, described, first, types);
  const probability = judgeRows(model.second, described.matrix, ROW_LENGTH, blocks.length, first);
  const order = ranked(probability);
  const bias = model.cut[judgement.pageType] ?? model.cut.other;
  const kept = cutPage(probability, block => blocks[block]!.words, bias, order);
  settleStructures(page, probability, kept);
  settleParagraphs(page, probability, kept);
  settleHeadings(page, probability, kept, input.phrases);
  settleWithinText(page, probability, kept);
  settleAnnounced(page, probability, kept);
  settleAnnouncedLists(page, probability, kept, input.phrases);
  const qualityRow = qualityFeatures(pageRow, blocks, { first, probability, order, kept });
  return { described, probability, kept, judgement, qualityRow };
}
