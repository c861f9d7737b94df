import { createServer, type Server, type Socket } from 'node:net';

/** What a server does with a connection once a request has come in. */
export type Behaviour = (socket: Socket, request: string) => void;

/**
 * A server that speaks whatever its behaviour writes, byte for byte, on a port of the loopback. Counts the
 * sockets that are open.
 */
export class RawServer {
  readonly requests: string[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #whenEmpty: (() => void)[] = [];

  constructor(behaviour: Behaviour) {
    // Half-open connections are allowed: a hostile server doesn't hang up because we did.
    this.#server = createServer({ allowHalfOpen: true }, socket => {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => this.#closed(socket));
      socket.on('data', data => {
        this.requests.push(data.toString('latin1'));
        behaviour(socket, data.toString('latin1'));
      });
      socket.on('end', () => socket.end());
    });
  }

  /** Its origin, such as `http://127.0.0.1:40001`. */
  async start(): Promise<string> {
    await new Promise<void>(ready => this.#server.listen(0, '127.0.0.1', ready));
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  }

  /** Resolves when no socket is open any more. */
  async empty(): Promise<void> {
    if (this.#sockets.size > 0) await new Promise<void>(resolve => this.#whenEmpty.push(resolve));
  }

  stop(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  #closed(socket: Socket): void {
    this.#sockets.delete(socket);
    if (this.#sockets.size > 0) return;
    for (const resolve of this.#whenEmpty.splice(0)) resolve();
  }
}

/** Writes the text and leaves the connection open. */
export function says(...parts: (string | Buffer)[]): Behaviour {
  return socket => {
    for (const part of parts) socket.write(part, 'latin1');
  };
}

/** Writes the text and hangs up. */
export function saysAndCloses(...parts: (string | Buffer)[]): Behaviour {
  return socket => {
    says(...parts)(socket, '');
    socket.end();
  };
}

/** Writes the text, lets it arrive, and resets the connection. */
export function saysAndResets(...parts: (string | Buffer)[]): Behaviour {
  return socket => {
    says(...parts)(socket, '');
    setTimeout(() => socket.resetAndDestroy(), 50);
  };
}

/** Writes the head, then the piece again and again as fast as the other side takes it. */
export function floods(head: string, piece: string | Buffer): Behaviour {
  return socket => {
    socket.write(head, 'latin1');
    const pour = (): void => {
      while (!socket.destroyed && socket.writable && socket.write(piece, 'latin1'));
    };
    socket.on('drain', pour);
    pour();
  };
}

/** Writes the head, then the piece every few milliseconds, for ever. */
export function drips(head: string, piece: string): Behaviour {
  return socket => {
    socket.write(head, 'latin1');
    const timer = setInterval(() => socket.writable && socket.write(piece, 'latin1'), 20);
    socket.on('close', () => clearInterval(timer));
  };
}
