import { ruleFileJsonSchema } from './schema.ts';

interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** The keys that a rule file may have at a path of keys and indices, to suggest the one that was meant. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  const root = ruleFileJsonSchema() as JsonSchema;
  const resolve = (schema: JsonSchema | undefined): JsonSchema | undefined => {
    const name = schema?.$ref?.split('/').at(-1);
    return name === undefined ? schema : root.$defs?.[name];
  };
  let at: JsonSchema | undefined = root;
  for (const key of path) at = resolve(typeof key === 'number' ? at?.items : at?.properties?.[String(key)]);
  return Object.keys(at?.properties ?? {});
}
