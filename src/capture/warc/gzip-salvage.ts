import { Inflater } from './inflater.ts';

const STEP = 16_384;

/**
 * Inflates data that is damaged behind its first `good` bytes once more, from there on byte by byte. Returns what comes
 * after the first `known` inflated bytes, and how many compressed ones were taken before the damage showed.
 */
export async function salvage(
  data: Buffer,
  good: number,
  known: number,
): Promise<{ bytes: Buffer; taken: number }> {
  const inflater = new Inflater();
  const found: Buffer[] = [];
  let inflated = 0;
  let taken = 0;
  try {
    while (taken < data.length && !inflater.ended) {
      const step = taken < good ? Math.min(STEP, good - taken) : 1;
      for (const bytes of await inflater.push(data.subarray(taken, taken + step))) {
        // Of what is known nothing is held: it may be a thousand times the data.
        if (inflated + bytes.length > known) found.push(bytes.subarray(Math.max(0, known - inflated)));
        inflated += bytes.length;
      }
      taken += step;
    }
  } catch {
    // That is where the damage shows.
  } finally {
    inflater.close();
  }
  return { bytes: Buffer.concat(found), taken };
}
