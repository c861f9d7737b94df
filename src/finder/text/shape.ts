import { fold } from '../../ruleset/phrases/fold.ts';

/** How a line is written, beyond what counting characters tells. */
export interface Shape {
  /** Share of the words that begin with a capital. */
  capitalized: number;
  /** Words with a capital after a small letter: labels that lost the space between them. */
  glued: number;
  /** Share of the language's most frequent words; -1 when those are not known. */
  functionWords: number;
  endsColon: boolean;
  startsLower: boolean;
  siteSuffix: boolean;
  /** Has a web or e-mail address. */
  address: boolean;
}

const SAMPLE = 400;
const SITE_SUFFIX = /\s[-–—|·•]\s[^-–—|·•]{2,40}$/u;
const ADDRESS = /https?:|www\.|\S@\S+\.\w/;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;
const GLUED = /\p{Ll}\p{Lu}/u;

export function shapeOf(text: string, functionWords: ReadonlySet<string>): Shape {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const words = sample.split(/[^\p{L}\p{M}'’]+/u).filter(word => word !== '');
  let capitals = 0;
  let glued = 0;
  let frequent = 0;
  for (const word of words) {
    if (CAPITAL.test(word)) capitals++;
    if (GLUED.test(word)) glued++;
    if (functionWords.has(fold(word))) frequent++;
  }
  const count = Math.max(1, words.length);
  return {
    capitalized: capitals / count,
    glued,
    functionWords: functionWords.size === 0 ? -1 : frequent / count,
    endsColon: /[:：]$/.test(text),
    startsLower: SMALL.test(text),
    siteSuffix: text.length < 200 && SITE_SUFFIX.test(text),
    address: ADDRESS.test(sample),
  };
}
