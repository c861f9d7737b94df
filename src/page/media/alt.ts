/** `old-mill_4f1a.jpg` */
export const PICTURE_FILE = /^[^\s]*\.(?:jpe?g|png|gif|webp|avif|svg)$/i;
/** `IMG_4711`, `4711` */
const NUMBERED = /^(?:img|dsc|image|photo|bild|foto|picture)?[\s_-]*\d+$/i;
/** Says what it is, not what it shows. In caseless scripts a word is a sign or two. */
const MIN_LENGTH = 4;

/** What an alt text says beyond the caption; undefined for file names, and where one repeats the other. */
export function tellingAlt(alt: string | undefined, caption: string | undefined): string | undefined {
  if (alt === undefined || alt.length < MIN_LENGTH || namesFile(alt)) return undefined;
  if (caption === undefined) return alt;
  const [a, c] = [fold(alt), fold(caption)];
  return a === '' ||
    c.includes(a) ||
    (c !== '' && a.includes(c)) ||
    commonStart(a, c) * 3 >= Math.min(a.length, c.length) * 2
    ? undefined
    : alt;
}

function namesFile(alt: string): boolean {
  return PICTURE_FILE.test(alt) || NUMBERED.test(alt);
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
