/** A text without what stands at some places of it, which are in order. */
export function withoutSpans(
  text: string,
  spans: readonly (readonly [number, number, ...unknown[]])[],
): string {
  let rest = '';
  let from = 0;
  for (const [start, end] of spans) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}
