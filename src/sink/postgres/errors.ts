import { SinkError } from '../sink-error.ts';

/** Classes of SQLSTATE that pass: no connection, not enough resources, shutting down, lost to another transaction. */
const PASSING = /^(08|53|57P|40|55P03)/;

/** Codes of Node for a server that is not there, or not there any more. */
const NETWORK = /^(E[A-Z]+)$/;

/** Not let in, as a client without a password, or with a wrong one, is told. */
const PASSWORD = /^28/;
const REMEDY = 'the password is taken from PGPASSWORD or a password file (~/.pgpass)';

/** What a failure at PostgreSQL means for the run, with the place it happened at but without its password. */
export function postgresError(url: string, cause: unknown): SinkError {
  const { code = '', message } = cause as { code?: string; message: string };
  const lost = /Connection terminated|timeout/i.test(message);
  const passing = PASSING.test(code) || NETWORK.test(code) || lost;
  const hint = PASSWORD.test(code) || /password/i.test(message) ? `; ${REMEDY}` : '';
  const reason = `${message || code}${hint}`;
  return new SinkError('postgres', `${place(url)}: ${reason}`, passing ? 'retry' : 'fatal', cause);
}

function place(url: string): string {
  if (!URL.canParse(url)) return 'PostgreSQL';
  const { host, pathname } = new URL(url);
  return `postgresql://${host}${pathname}`;
}
