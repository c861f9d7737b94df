import { createRequire } from 'node:module';
import type { Element } from 'domhandler';
import { isTag } from 'domhandler';

/** What the schema of an editor for TEI, made from the Guidelines, allows in an element. */
interface Model {
  name: string;
  children: readonly string[];
  attributes: readonly { name: string }[];
}

const require = createRequire(import.meta.url);
const { elements }: { elements: Model[] } = require('@jinntec/jinn-codemirror/dist/tei.json');
const models = new Map(elements.map(model => [model.name, model]));

/** Elements and attributes that the TEI Guidelines do not allow where they stand; the root is not asked about. */
export function notInTei(root: Element): string[] {
  const wrong: string[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const { name, attribs, children } = node;
    const model = models.get(name);
    if (!model) {
      wrong.push(name);
      continue;
    }
    const allowed = new Set(['xmlns', ...model.attributes.map(attribute => attribute.name)]);
    wrong.push(...Object.keys(attribs).flatMap(key => (allowed.has(key) ? [] : [`${name}/@${key}`])));
    const elements = children.filter(isTag);
    wrong.push(
      ...elements.flatMap(child => (model.children.includes(child.name) ? [] : [`${name}/${child.name}`])),
    );
    open.push(...elements);
  }
  return wrong;
}
