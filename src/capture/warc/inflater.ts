import { createInflateRaw } from 'node:zlib';

/** Node's inflate stream, fed piece by piece, with its end told to the byte. */
export class Inflater {
  #stream = createInflateRaw();
  #output: Buffer[] = [];
  #ended = false;
  #wake: (error?: Error) => void = () => {};

  constructor() {
    this.#stream.on('data', (chunk: Buffer) => this.#output.push(chunk));
    // A write that fails is not called back.
    this.#stream.on('error', error => this.#wake(error));
    this.#stream.on('end', () => {
      this.#ended = true;
      this.#wake();
    });
  }

  /** Whether the compressed data has come to its own end. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Compressed bytes that were used. */
  get taken(): number {
    return this.#stream.bytesWritten;
  }

  /**
   * What a piece inflates to; an empty piece asks for what is left. Throws for data that cannot be inflated.
   */
  async push(piece: Buffer): Promise<Buffer[]> {
    await new Promise<void>((resolve, reject) => {
      this.#wake = error => (error ? reject(error) : resolve());
      if (piece.length > 0) this.#stream.write(piece, error => this.#wake(error ?? undefined));
      else setImmediate(resolve);
    });
    return this.#output.splice(0);
  }

  close(): void {
    this.#stream.destroy();
  }
}
