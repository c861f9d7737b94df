/** An address, taken apart; undefined where it is none. */
export function parseUrl(address: string | undefined, base?: string): URL | undefined {
  if (address === undefined) return undefined;
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
