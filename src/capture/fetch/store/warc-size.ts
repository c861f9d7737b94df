/** Bytes after which a new archive file is begun. */
export const WARC_SIZE = 1_000_000_000;
