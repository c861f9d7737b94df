import { type CheerioAPI, load } from 'cheerio/slim';
import { decodeCapture } from '../capture/charset.ts';
import type { Capture } from '../model/capture.ts';
import { parseHtml } from './parse.ts';

/**
 * An HTML capture as a cheerio object, for scrapers that want a value of their own besides the record: decoded
 * and parsed as `clean` does it. cheerio's `.text()` and `.html()` recurse, so they overflow on pages that nest
 * some thousand deep.
 */
export function queryCapture(capture: Capture): CheerioAPI {
  return load(parseHtml(decodeCapture(capture).text));
}
