import { subscribe } from 'node:diagnostics_channel';
import type { Duplex } from 'node:stream';

/** Connections that had more to say when a response was over; undici closes them. */
const overfull = new WeakSet<Duplex>();
const watched = new WeakSet<Duplex>();
let starting: ExcessWatch | undefined;

/**
 * Tells whether a server sent more than a response had room for. Such bytes are no part of it (RFC 9112, 6.3), and
 * undici drops them without a word; its sockets tell. On a connection that stays open it takes them for a response
 * that nobody asked for, and fails; on one that closes it puts them back. What comes only after the next turn of the
 * event loop is not seen.
 */
export class ExcessWatch {
  #socket: Duplex | undefined;

  /** To be called when undici starts the request; it names the socket next. */
  begin(): void {
    starting = this;
  }

  /** To be asked when the response has ended. */
  async found(): Promise<boolean> {
    // What arrived together with the end is parsed by then.
    await new Promise(setImmediate);
    return this.#socket !== undefined && overfull.has(this.#socket);
  }

  on(socket: Duplex): void {
    this.#socket = socket;
    if (watched.has(socket)) return;
    watched.add(socket);
    socket.on('error', error => {
      if (isUnasked(error)) overfull.add(socket);
    });
    const unshift = socket.unshift.bind(socket);
    socket.unshift = (rest: Buffer) => {
      if (!isBlank(rest)) overfull.add(socket);
      unshift(rest);
    };
  }
}

subscribe('undici:client:sendHeaders', message => {
  starting?.on((message as { socket: Duplex }).socket);
  starting = undefined;
});

/** undici's names for something after a response that is no end of the connection. */
function isUnasked({ name, message }: Error): boolean {
  return name === 'HTTPParserError' || (name === 'SocketError' && message === 'bad response');
}

/** Line ends between two responses do no harm (RFC 9112, 2.2). */
function isBlank(bytes: Buffer): boolean {
  return bytes.every(byte => byte === 0x0d || byte === 0x0a);
}
