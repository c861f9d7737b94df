import { escapeUTF8 } from 'entities';

/** Text that is HTML already. Made by `html` alone, so whatever else gets into a page is escaped. */
export class Markup {
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  /** Fills a template that is written in the code; values are escaped, also inside quoted attributes. */
  static fill(parts: readonly string[], values: readonly Fill[]): Markup {
    return new Markup(parts.map((part, i) => part + (i < values.length ? render(values[i]!) : '')).join(''));
  }
}

type Fill = string | number | Markup | readonly Markup[];

export function html(parts: TemplateStringsArray, ...values: Fill[]): Markup {
  return Markup.fill(parts, values);
}

function render(value: Fill): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return escapeUTF8(String(value));
}
