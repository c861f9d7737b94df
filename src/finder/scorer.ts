/** Something trained that judges rows of a feature matrix. */
export interface Scorer {
  /** The scores, in log-odds, of the rows that start at the offsets. */
  scores(matrix: Float32Array, offsets: Int32Array): Float64Array;
}
