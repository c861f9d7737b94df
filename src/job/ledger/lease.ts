import { hostname } from 'node:os';
import { DechromeError } from '../../model/errors.ts';
import type { LedgerFile } from './database.ts';

/** Milliseconds after which the lease of a holder that doesn't renew it is over. */
const TERM = 30_000;

/** The right to run a job. Each holder's fence is higher than the one before, and is checked with every write. */
export interface Lease {
  name: string;
  fence: number;
}

interface Row {
  holder: string;
  fence: number;
  expires: number;
}

/** Takes the lease; undefined while somebody else holds it. A holder on this machine that is dead holds nothing. */
export function takeLease(file: LedgerFile, name: string, now = Date.now()): Lease | undefined {
  return file.transaction(() => {
    const row = file.get<Row>('SELECT holder, fence, expires FROM lease WHERE name = ?', name);
    if (row && row.expires > now && !isDead(row.holder)) return undefined;
    const fence = (row?.fence ?? 0) + 1;
    const holder = `${hostname()}:${process.pid}`;
    file.run('INSERT OR REPLACE INTO lease VALUES (?, ?, ?, ?)', name, holder, fence, now + TERM);
    return { name, fence };
  });
}

/** Throws `lease-lost` when somebody else has taken over meanwhile; call it inside each transaction that writes. */
export function holdLease(file: LedgerFile, { name, fence }: Lease, now = Date.now()): void {
  const held = file.run('UPDATE lease SET expires = ? WHERE name = ? AND fence = ?', now + TERM, name, fence);
  if (held !== 1) throw leaseLost(name);
}

function leaseLost(name: string): DechromeError {
  return new DechromeError('lease-lost', `${name}: another run of this job has taken over; this one stops`, {
    disposition: 'fatal',
    stage: 'sink',
  });
}

/** As `holdLease`, without writing: to be asked before anything is done that the ledger does not see. */
export function checkLease(file: LedgerFile, { name, fence }: Lease): void {
  const row = file.get<{ fence: number }>('SELECT fence FROM lease WHERE name = ?', name);
  if (row?.fence !== fence) throw leaseLost(name);
}

export function releaseLease(file: LedgerFile, { name, fence }: Lease): void {
  file.run('UPDATE lease SET expires = 0 WHERE name = ? AND fence = ?', name, fence);
}

/** Whether the process is one of this machine and no longer there. */
function isDead(holder: string): boolean {
  const colon = holder.lastIndexOf(':');
  if (holder.slice(0, colon) !== hostname()) return false;
  try {
    process.kill(Number(holder.slice(colon + 1)), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
