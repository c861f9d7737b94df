import type { Piece } from '../pieces.ts';

/** An entry of a live blog: its kept pieces, and when it was published (ISO 8601) where the page says so. */
export interface Entry {
  pieces: readonly Piece[];
  datePublished?: string;
}
