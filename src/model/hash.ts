/** What FNV-1a of 32 bits begins with. */
export const FNV = 0x811c9dc5;

/** FNV-1a, 32 bits. */
export function hashText(text: string): number {
  let hash = FNV;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

/** One step of FNV-1a. */
export function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}
