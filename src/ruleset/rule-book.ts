import { createHash } from 'node:crypto';
import type { Page } from '../model/page.ts';
import { type CompiledFile, compileRuleFile } from './compile.ts';
import { textOf } from './dom/element-text.ts';
import { PageRules } from './page-rules.ts';
import type { RuleFile } from './schema.ts';
import { Signatures } from './signatures.ts';

/** A rule file with where it lies and what it is by content. */
export interface LoadedRuleFile {
  path: string;
  /** sha256 of the file. */
  digest: string;
  file: RuleFile;
}

/** All rule files. A page pays for those of its site and the generic ones; files are compiled when first needed. */
export class RuleBook {
  readonly files: readonly LoadedRuleFile[];
  /** sha256 of what every page is judged by: the given base and the generic files. */
  readonly digest: string;
  private readonly generic: readonly LoadedRuleFile[];
  private readonly byHost = new Map<string, LoadedRuleFile[]>();
  private readonly signatures = new Signatures<string>();
  private readonly compiled = new Map<LoadedRuleFile, CompiledFile>();

  /** `base`: digest of whatever else decides about pages. */
  constructor(files: readonly LoadedRuleFile[], base = '') {
    this.files = files;
    this.generic = files.filter(({ file }) => !file.hosts);
    this.digest = digestOf(base, this.generic);
    for (const loaded of files) {
      const { hosts = [], signatures = [] } = loaded.file;
      for (const host of hosts) this.byHost.set(host, [...(this.byHost.get(host) ?? []), loaded]);
      for (const signature of signatures) this.signatures.add(signature, hosts[0]!);
    }
  }

  /** The rules for a page. `url` says where it is from when the capture does not. */
  forPage(page: Page, url?: string): PageRules {
    const sites = this.sitesOf(page, url);
    const files = [...sites, ...this.generic].map(loaded => this.compile(loaded));
    return new PageRules(page, files, sites.length === 0 ? this.digest : digestOf(this.digest, sites));
  }

  /**
   * sha256 of all that can have a say about a capture of this address and time; without an address, that is
   * every file there is. The capture need not be opened for it.
   */
  digestAt(url: string | undefined, capturedAt: string | undefined): string {
    const sites = url === undefined ? this.files : this.sitesAt(hostOf(url), capturedAt);
    return sites.length === 0 ? this.digest : digestOf(this.digest, sites);
  }

  private sitesOf(page: Page, url: string | undefined): readonly LoadedRuleFile[] {
    const { capture } = page;
    const address = capture.url ?? url;
    const host = address ? hostOf(address) : this.signatures.recognize(textsOf(page));
    return this.sitesAt(host, capture.capturedAt);
  }

  /** The site files of the nearest domain that has any for the time. */
  private sitesAt(host: string | undefined, capturedAt: string | undefined): readonly LoadedRuleFile[] {
    for (let name = host; name; name = parentDomain(name)) {
      const valid = this.byHost.get(name)?.filter(({ file }) => isValid(file, capturedAt)) ?? [];
      if (valid.length > 0) return valid;
    }
    return [];
  }

  private compile(loaded: LoadedRuleFile): CompiledFile {
    const known = this.compiled.get(loaded);
    if (known) return known;
    const compiled = compileRuleFile(loaded.file);
    this.compiled.set(loaded, compiled);
    return compiled;
  }
}

/** Where signatures stand: at the end of titles, captions and lines. */
function* textsOf(page: Page): Iterable<string> {
  if (page.kind === 'html') {
    for (const { node } of page.harvest.byTag.get('title') ?? []) yield textOf(node);
  }
  for (const block of page.blocks) yield block.text;
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase().replace(/\.$/, '') : undefined;
}

/** `news.example.com` → `example.com` → `com`. */
function parentDomain(host: string): string | undefined {
  const dot = host.indexOf('.');
  return dot < 0 ? undefined : host.slice(dot + 1);
}

/** Whether the layout that the file describes stood when the capture was taken; of unknown time: stands still. */
function isValid({ valid }: RuleFile, capturedAt: string | undefined): boolean {
  if (!valid) return true;
  const day = capturedAt?.slice(0, 10);
  if (day === undefined) return valid.to === undefined;
  return (valid.from === undefined || day >= valid.from) && (valid.to === undefined || day <= valid.to);
}

function digestOf(base: string, files: readonly LoadedRuleFile[]): string {
  const digests = files.map(({ digest }) => digest).sort();
  return createHash('sha256')
    .update(JSON.stringify([base, digests]))
    .digest('hex');
}
