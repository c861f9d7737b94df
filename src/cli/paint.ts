import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const colours = process.env.NO_COLOR
  ? false
  : process.env.FORCE_COLOR !== undefined || process.stdout.isTTY === true;

/** Colours text for a terminal, and leaves it plain in files and pipes. */
export function paint(style: Style, text: string): string {
  return colours ? styleText(style, text) : text;
}
