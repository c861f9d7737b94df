import type { Entry } from '../engine/precedence.ts';
import type { Metadata } from '../model/metadata.ts';
import type { Page } from '../model/page.ts';
import type { RuleContext } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';
import type { FindPhrases } from '../page/metadata/find-phrases.ts';
import { contentVerdicts, domVerdicts, PageElements } from './apply-dom.ts';
import { textVerdicts } from './apply-text.ts';
import type { CompiledFile } from './compile.ts';
import { readFields } from './dom/fields.ts';
import { type BlockRange, Scene } from './scene.ts';

/** Verdicts on no block in particular stand in the trace only. */
const WHOLE_PAGE = -1;

/** The rule files that apply to one page, at work on it. */
export class PageRules {
  /** Ids of the site files that apply; generic files always do. */
  readonly sites: readonly string[];
  /** sha256 of everything the page is judged by. */
  readonly digest: string;
  private readonly page: Page;
  private readonly files: readonly CompiledFile[];
  private readonly found: Content | undefined;
  private known: PageElements | undefined;

  constructor(page: Page, files: readonly CompiledFile[], digest: string) {
    this.page = page;
    this.files = files;
    this.digest = digest;
    this.sites = files.filter(file => file.scope === 'site').map(file => file.id);
    this.found = this.findContent();
  }

  /** The metadata with the fields that the site files read, which win. */
  describe(metadata: Metadata, find: FindPhrases): Metadata {
    let described = metadata;
    for (const file of this.files) {
      if (file.experimental || file.fields.size === 0 || this.page.kind !== 'html') continue;
      const language = metadata.inLanguage ?? 'und';
      const fields = readFields(file.fields, this.elements.all, { language, find });
      const sources = Object.fromEntries(Object.keys(fields).map(name => [name, `rule ${file.id}`]));
      described = { ...described, ...fields, provenance: { ...described.provenance, ...sources } };
      if (fields.headline)
        described = { ...described, titles: [...new Set([fields.headline, ...described.titles])] };
    }
    return described;
  }

  /** What all files say about the page. */
  *verdicts(context: RuleContext): Iterable<Entry> {
    const scene = new Scene(context, this.found && rangeOf(this.found.blocks));
    for (const file of this.files) {
      const status = file.experimental ? ('experimental' as const) : undefined;
      for (const verdict of this.domVerdicts(file)) yield entry(file, verdict, status);
      for (const verdict of textVerdicts(file, scene)) yield entry(file, verdict, status);
      yield* this.notes(file);
    }
  }

  private *domVerdicts(file: CompiledFile): Iterable<Verdict> {
    if (this.page.kind !== 'html' || (file.dom.length === 0 && file.content.length === 0)) return;
    yield* domVerdicts(file, this.elements);
    const content = this.found?.file === file ? this.found : file.experimental && this.elements.content(file);
    if (content) yield* contentVerdicts(file, content);
  }

  /** What could not be applied, for the trace. */
  private *notes(file: CompiledFile): Iterable<Entry> {
    const note = (rule: string, why: string) => ({ rule, block: WHOLE_PAGE, action: 'drop' as const, why });
    if (this.page.kind !== 'html') {
      const rules = [
        ...(file.content.length > 0 ? [`${file.id}/content`] : []),
        ...file.dom.map(rule => rule.id),
      ];
      for (const rule of rules)
        yield entry(file, note(rule, 'selectors need HTML; the capture is text'), 'needs-dom');
    } else if (file.content.length > 0 && !file.experimental && this.found?.file !== file) {
      const why = 'no content selector found enough text; the article finder decides alone';
      yield entry(file, note(`${file.id}/content`, why), 'no-op');
    }
  }

  private findContent(): Content | undefined {
    if (this.page.kind !== 'html') return undefined;
    for (const file of this.files) {
      if (file.experimental || file.content.length === 0) continue;
      const content = this.elements.content(file);
      if (content) return { file, ...content };
    }
    return undefined;
  }

  /** Asked for on HTML pages only, and only where a file has selectors. */
  private get elements(): PageElements {
    if (this.page.kind !== 'html') throw new TypeError('a text has no elements');
    return (this.known ??= new PageElements(this.page));
  }
}

interface Content {
  file: CompiledFile;
  selector: string;
  blocks: Uint8Array;
}

function entry(file: CompiledFile, verdict: Verdict, idle: Entry['idle']): Entry {
  return { verdict, phase: 'site', scope: file.scope, ...(idle && { idle }) };
}

function rangeOf(blocks: Uint8Array): BlockRange {
  return { first: blocks.indexOf(1), last: blocks.lastIndexOf(1) + 1 };
}
