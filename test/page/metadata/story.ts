import type { Metadata } from '../../../src/model/metadata.ts';
import { readHtml } from './read.ts';

/** What a page about a ferry says of itself, given what stands in its head. */
export function readStory(head: string, html = 'lang="en"'): Metadata {
  return readHtml(
    `<html ${html}><head>${head}</head><body><h1>Ferry runs all night</h1><p>Text of the story.</p></body></html>`,
    { url: 'https://daily.example/rivers/ferry?utm_source=letter&id=7#top' },
  );
}

export function jsonLd(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}
