import { pictureKey, withoutHash } from '../../media/picture-key.ts';

/** Tells which addresses are one picture: two hashes are two pictures, one name with a hash and without are one. */
export class PictureKeys {
  private readonly known = new Set<string>();
  /** Those with a hash, by what they are without it. */
  private readonly hashed = new Map<string, string>();

  /** The key of the picture at an address, which is new or that of an earlier address. */
  of(url: string): string {
    const key = pictureKey(url);
    if (this.known.has(key)) return key;
    const bare = withoutHash(key);
    if (bare !== key && this.known.has(bare)) return bare;
    const other = this.hashed.get(key);
    if (other !== undefined) return other;
    this.known.add(key);
    if (bare !== key) this.hashed.set(bare, key);
    return key;
  }
}
