import { z } from 'zod';

/**
 * One phrase; `…` at its end, start or both: the line goes on there. `#` stands for a number. Phrases of several words
 * in `related-teaser` may have a colon and what they announce behind them.
 */
const phrase = z.string().trim().min(1).max(200).regex(/^.+$/, 'a phrase is one line');

/** `rules/ui-strings/<language>.yaml`: what interfaces say in a language, by class. */
export const phraseFileSchema = z.strictObject({
  format: z.literal(1),
  language: z.string().regex(/^[a-z]{2,3}$/),
  phrases: z.record(z.string().regex(/^[a-z][a-z-]+$/), z.array(phrase).min(1)),
  'stop-words': z.array(phrase).optional(),
  examples: z.strictObject({
    stays: z.array(z.string()).min(1),
    goes: z.array(z.strictObject({ text: z.string(), class: z.string() })).min(1),
  }),
});

export type PhraseFile = z.infer<typeof phraseFileSchema>;
