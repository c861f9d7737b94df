/** A part of a long line of flat text, and whether the finder took it for the article's. */
export interface FoundPart {
  text: string;
  /** 0–1. */
  probability: number;
  kept: boolean;
}
