/** Indices of a block and of one that says the same again. */
export type Copy = readonly [original: number, copy: number];
