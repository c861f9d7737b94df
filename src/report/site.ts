import type { Outcome } from '../model/outcome.ts';

/** The host that an outcome is counted under, without `www.`; empty when no address is known. */
export function siteOf(outcome: Outcome): string {
  const record = outcome.outcome === 'record' ? outcome.record : undefined;
  return hostOf(record?.capture.url) || hostOf(record?.url) || hostOf(outcome.key);
}

function hostOf(address: string | undefined): string {
  if (address === undefined || !/^https?:/i.test(address) || !URL.canParse(address)) return '';
  return new URL(address).hostname.replace(/^www\./, '');
}
