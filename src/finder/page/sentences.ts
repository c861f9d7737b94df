/** Walls say what they are in their first sentences. */
const MAX_SENTENCES = 6;
const END = /[.!?…。！？।؟]+\s*/u;

/** The first sentences of a text, roughly: whatever ends in a full stop. */
export function sentencesOf(text: string): string[] {
  return text.split(END, MAX_SENTENCES).filter(sentence => sentence !== '');
}
