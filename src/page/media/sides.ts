/** Shapes that some write where others write the size; no icon has them. */
const SHAPES = new Set(['16x9', '9x16', '4x3', '3x4', '3x2', '2x3']);

/** As written in the attributes. */
interface Size {
  width?: string | undefined;
  height?: string | undefined;
}

/** Width and height in pixels. */
export function sides({ width, height }: Size): [number | undefined, number | undefined] {
  return SHAPES.has(`${width}x${height}`) ? [undefined, undefined] : [pixels(width), pixels(height)];
}

function pixels(value: string | undefined): number | undefined {
  const found = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(value ?? '');
  const number = found ? Number(found[1]) : 0;
  return number > 0 ? number : undefined;
}
