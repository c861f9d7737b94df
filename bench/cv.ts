import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BenchPage } from './dataset.ts';
import { foldOf } from './finder/folds.ts';
import type { Product, Ruleset } from './product.ts';

const FOLD_FILE = /^finder\.(\d+)\.json$/;

/**
 * Rulesets with weights trained without a page's own domain: reads `finder.K.json` and `text-finder.K.json` of a folder that
 * `bench/finder/train.sh` wrote, and tells for each page the one to clean it with. Rule files of single sites
 * are left out: they were written with some of these pages in view.
 */
export async function loadCv(product: Product, folder: string): Promise<(page: BenchPage) => Ruleset> {
  const shipped = await product.loadRules();
  const generic = new product.RuleBook(
    shipped.ruleFiles.filter(({ file }) => !file.hosts),
    shipped.digest,
  );
  const siteRules: Ruleset['siteRules'] = (page, url) => generic.forPage(page, url);
  const folds = new Map<number, Ruleset>();
  for (const name of readdirSync(folder)) {
    const fold = FOLD_FILE.exec(name)?.[1];
    if (fold === undefined) continue;
    const finder = await product.loadFinder(pathToFileURL(join(folder, name)));
    const textFinder = await product.loadTextFinder(pathToFileURL(join(folder, `text-${name}`)));
    folds.set(Number(fold), { ...shipped, finder, textFinder, siteRules });
  }
  return page => {
    const ruleset = folds.get(foldOf(page.url, page.id));
    if (!ruleset) throw new Error(`--cv: no weights for fold ${foldOf(page.url, page.id)} in ${folder}`);
    return ruleset;
  };
}
