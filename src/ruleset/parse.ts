import type { z } from 'zod';
import { compileField, compileSelector } from './dom/selector.ts';
import { nearest } from './nearest.ts';
import { Pattern } from './pattern.ts';
import type { RuleFileError } from './rule-file-error.ts';
import { type RuleFile, ruleFileSchema } from './schema.ts';
import { keysAt } from './schema-keys.ts';
import { YamlSource } from './yaml-source.ts';

/**
 * Reads a rule file. Throws `RuleFileError` that names file, line and column, shows the line and suggests the
 * nearest name; also for a pattern or selector that cannot be compiled.
 */
export function parseRuleFile(path: string, source: string): RuleFile {
  const yaml = new YamlSource(path, source);
  const parsed = ruleFileSchema.safeParse(yaml.value, { reportInput: true });
  if (!parsed.success) {
    const { issues } = parsed.error;
    // A misspelt key also leaves the right one missing; the misspelling is what helps.
    throw schemaError(yaml, misspelt(issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!));
  }
  const file = parsed.data;
  checkExpressions(yaml, file);
  checkIds(yaml, file);
  return file;
}

/** Of a name where one or a list of them may stand: the issue about the name, which can be told what it should be. */
function misspelt(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const name = issue.errors.flat().find(of => of.code === 'invalid_value' && typeof of.input === 'string');
  return name ? { ...name, path: [...issue.path, ...name.path] } : issue;
}

function schemaError(yaml: YamlSource, issue: z.core.$ZodIssue): RuleFileError {
  const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const known = keysAt(issue.path);
    return yaml.errorAtKey(issue.path, key, `${where}unknown key "${key}"; ${suggest(key, known)}`);
  }
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') {
    const known = issue.values.map(String);
    return yaml.error(
      issue.path,
      `${where}"${issue.input}" is not known here; ${suggest(issue.input, known)}`,
    );
  }
  if (issue.input === undefined) {
    return yaml.error(issue.path, `${where}is missing`);
  }
  return yaml.error(issue.path, `${where}${issue.message}`);
}

function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? `known are ${known.join(', ')}` : `did you mean "${near}"?`;
}

/** Walks the file for patterns, selectors and fields, wherever they stand, and compiles each. */
function checkExpressions(yaml: YamlSource, file: RuleFile): void {
  const check = <T>(path: PropertyKey[], source: unknown, compile: (source: T) => unknown) => {
    for (const [i, one] of [source].flat().entries()) {
      try {
        compile(one as T);
      } catch (error) {
        const at = Array.isArray(source) ? [...path, i] : path;
        throw yaml.error(at, `${path.join('.')}: ${JSON.stringify(one)}: ${(error as Error).message}`);
      }
    }
  };
  const walk = (path: PropertyKey[], value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      if (key === 'pattern') check(at, inner, Pattern.compile);
      else if (key === 'select' || key === 'content') check(at, inner, compileSelector);
      else if (path.at(-1) === 'fields' || path.at(-1) === 'links') check(at, inner, compileField);
      else if (key !== 'examples') walk(at, inner);
    }
  };
  walk([], file);
}

function checkIds(yaml: YamlSource, file: RuleFile): void {
  const seen = new Set(['content']);
  const lists: [PropertyKey[], readonly { id?: string | undefined }[] | undefined][] = [
    [['dom', 'drop'], file.dom?.drop],
    [['dom', 'keep'], file.dom?.keep],
    ...(['drop', 'strip', 'cut-after', 'cut-before'] as const).map(
      key => [['text', key], file.text?.[key]] as [PropertyKey[], RuleFile['keep']],
    ),
    [['keep'], file.keep],
  ];
  for (const [path, rules] of lists) {
    for (const [i, { id }] of (rules ?? []).entries()) {
      if (id === undefined) continue;
      if (seen.has(id))
        throw yaml.error([...path, i, 'id'], `the id "${id}" is used twice in this file, or taken (content)`);
      seen.add(id);
    }
  }
}
