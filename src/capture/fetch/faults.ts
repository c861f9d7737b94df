import { type FetchCode, FetchError } from './failure.ts';

const CODES: readonly [FetchCode, RegExp][] = [
  ['connect-timeout', /^(?:UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT)$/],
  ['dns-failure', /^(?:ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL)$/],
  ['connect-failed', /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES)$/],
  ['tls-failure', /^(?:ERR_TLS_\w+|ERR_SSL_\w+|EPROTO|CERT_\w+|\w*_CERT\w*|\w+_SIGNATURE)$/],
  ['connection-lost', /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_CLOSED|UND_ERR_DESTROYED|UND_ERR_INFO)$/],
  ['bad-response', /^(?:HTTPParserError|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_\w+)$/],
];

/** Ends of a response that leave what came before them usable. */
const BROKEN_OFF =
  /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HTTPParserError)$/;

/** An error of undici, Node or OpenSSL as ours. */
export function faultOf(url: string, error: Error): FetchError {
  if (error instanceof FetchError) return error;
  const code = CODES.find(([, pattern]) => pattern.test(codeOf(error)))?.[0] ?? 'bad-response';
  return new FetchError(code, `${url}: ${error.message || codeOf(error)}`, error);
}

/** Whether the error cut a body short rather than made it worthless. */
export function isBrokenOff(error: Error): boolean {
  return BROKEN_OFF.test(codeOf(error));
}

/** The parser's errors have names only. Of several addresses that failed, the first failure is told. */
function codeOf(error: Error): string {
  const own = (error as NodeJS.ErrnoException).code;
  if (error.name === 'HTTPParserError') return error.name;
  if (own !== undefined) return own;
  const [first] = error instanceof AggregateError ? (error.errors as Error[]) : [];
  return first === undefined ? '' : codeOf(first);
}
