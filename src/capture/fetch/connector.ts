import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { rootCertificates } from 'node:tls';
import { Agent, buildConnector } from 'undici';
import { bareAddress, isMetadataAddress, isPublicAddress } from './address.ts';
import { FetchError } from './failure.ts';

export interface ConnectorOptions {
  /** Decides on each address before a socket is opened to it. By default only public ones pass. */
  allow?: (address: string) => boolean;
  /** Resolver of names; the system's by default. */
  lookup?: LookupAll;
  /** Milliseconds for DNS, TCP and TLS together. */
  connectTimeout: number;
  /** Sockets that may be open to one origin. */
  connections?: number;
  /** Certificates trusted besides the system's, PEM. */
  ca?: string;
}

type LookupAll = (
  name: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * An undici agent that opens sockets to allowed addresses only. The check sits in the connector, since a
 * lookup hook never sees literal addresses, and it holds for every redirect and reconnection.
 */
export function guardedAgent(options: ConnectorOptions): Agent {
  return new Agent({
    connect: guardedConnector(options),
    connections: options.connections ?? 8,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 15_000,
    maxHeaderSize: 64 * 1024,
  });
}

function guardedConnector(options: ConnectorOptions): buildConnector.connector {
  const { allow = isPublicAddress, lookup = systemLookup, connectTimeout, ca } = options;
  const connect = buildConnector({
    timeout: connectTimeout,
    lookup: guardedLookup(allow, lookup),
    // Of a name with several addresses each gets time enough for a distant host.
    autoSelectFamilyAttemptTimeout: 1_000,
    ...(ca !== undefined && { ca: [...rootCertificates, ca] }),
  } as buildConnector.BuildOptions);
  return (target, callback) => {
    const host = bareAddress(target.hostname);
    if (isIP(host) !== 0 && !allow(host)) return callback(refused(host), null);
    connect(target, (...[error, socket]) => {
      if (error !== null) return callback(error, null);
      const { remoteAddress } = socket;
      if (remoteAddress !== undefined && allow(remoteAddress)) return callback(null, socket);
      socket.destroy();
      // A peer that has already reset the connection leaves no address to check.
      const lost = new FetchError('connect-failed', `${host}: the connection was reset at once`);
      callback(remoteAddress === undefined ? lost : refused(host, remoteAddress), null);
    });
  };
}

/** Resolves a name to its allowed addresses; fails when it has none. */
function guardedLookup(allow: (address: string) => boolean, lookup: LookupAll): LookupFunction {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const allowed = found.filter(({ address }) => allow(address));
      const [first] = allowed;
      if (first === undefined) return done(refused(name, found[0]?.address), []);
      if (options.all) return done(null, allowed);
      done(null, first.address, first.family);
    });
  };
}

function refused(host: string, address = host): FetchError {
  const which = address === host ? host : `${host} (${address})`;
  const why = isMetadataAddress(bareAddress(address))
    ? 'clouds keep credentials there; it is never fetched'
    : 'not an address of the public internet; --allow-private permits it';
  return new FetchError('address-refused', `${which}: ${why}`);
}
