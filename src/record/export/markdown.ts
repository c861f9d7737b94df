export function toMarkdown(r: { articleBody: string }): string {
  return r.articleBody + '\n';
}
