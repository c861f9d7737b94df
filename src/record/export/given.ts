/** Without the fields that are not known: undefined ones and empty lists. */
export function given(fields: Record<string, unknown>): Record<string, unknown> {
  const known = ([, value]: [string, unknown]) =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(known));
}
