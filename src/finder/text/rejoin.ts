import type { Finding } from '../finding.ts';
import type { PartedText } from './parts.ts';

/**
 * What was found in the parts of a text, said of its blocks: a block stays where a part of it does, with the mean
 * probability of its parts, by words; the others are `dropped` within it.
 */
export function ofBlocks(found: Finding, { text, places }: PartedText, count: number): Finding {
  const probability = new Float32Array(count);
  const kept = new Uint8Array(count);
  const words = new Float64Array(count);
  for (const [part, { block }] of places.entries()) {
    const weight = text.blocks[part]!.words;
    words[block]! += weight;
    probability[block]! += weight * found.probability[part]!;
    if (found.kept[part]) kept[block] = 1;
  }
  for (let block = 0; block < count; block++) probability[block]! /= Math.max(1, words[block]!);
  const firstOf = new Int32Array(count);
  for (let part = places.length - 1; part >= 0; part--) firstOf[places[part]!.block] = part;
  return {
    ...found,
    probability,
    kept,
    dropped: places.flatMap(({ block, span }, part) =>
      kept[block] && !found.kept[part] ? [{ block, span, why: found.why(part) }] : [],
    ),
    parts: text.blocks.map(({ text: part }, i) => ({
      text: part,
      probability: found.probability[i]!,
      kept: found.kept[i] === 1,
    })),
    why: block => found.why(firstOf[block]!),
  };
}
