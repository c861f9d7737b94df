import type { Extractor } from '../extractors/extractor.ts';
import { c4 } from './c4.ts';
import { refinedWeb } from './refinedweb.ts';

/** Line filters of corpus builders, as published, to be read beside our figures on flat text. */
export const REFERENCES: readonly Extractor[] = [c4, refinedWeb];
