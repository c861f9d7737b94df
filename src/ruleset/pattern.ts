import { RE2JS, RE2JSException } from 're2js';
import type { Span } from '../model/verdict.ts';

/** A block is one line to its reader: the dot matches line breaks too. */
const FLAGS = RE2JS.CASE_INSENSITIVE | RE2JS.DOTALL;
const MAX_SPANS = 100;
const ASCII_ONLY = /\\[bBwW]/;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** A case-insensitive regular expression that runs in linear time. */
export class Pattern {
  private readonly regex: RE2JS;

  private constructor(regex: RE2JS) {
    this.regex = regex;
  }

  /** Throws an error whose message says why the pattern cannot be used. */
  static compile(source: string): Pattern {
    const problem = problemOf(source);
    if (problem) throw new Error(problem);
    return new Pattern(RE2JS.compile(source, FLAGS));
  }

  test(text: string): boolean {
    return this.regex.test(text);
  }

  /** Where the pattern stands in the text, from left to right, without overlap. */
  spans(text: string): Span[] {
    const matcher = this.regex.matcher(text);
    const found: Span[] = [];
    while (found.length < MAX_SPANS && matcher.find()) found.push([matcher.start(), matcher.end()]);
    return found.filter(([start, end]) => end > start);
  }
}

function problemOf(source: string): string | undefined {
  if (ASCII_ONLY.test(source) && BEYOND_ASCII.test(source)) {
    return '\\b and \\w know ASCII letters only; write \\p{L} for a letter, or leave \\b out';
  }
  try {
    const regex = RE2JS.compile(source, FLAGS);
    return regex.matcher('').find() ? 'matches the empty text, so it would match everything' : undefined;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const reason = error.message.replace(/^error parsing regexp: /, '');
    return `${reason}; patterns are RE2: no look-around, no back references, so that they run in linear time`;
  }
}
