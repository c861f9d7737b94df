/**
 * Puts the program into few files, in dist/bundle, for Node takes about a millisecond to load one.
 * Libraries stay where npm puts them.
 */
import { readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { build } from 'rolldown';

/** These keep their places, by which the code finds them. */
const ENTRIES = ['index', 'cli/main', 'job/pool/worker'];

/** What looks for the files of rules has a list of them here. */
const listOfRules = {
  name: 'list-of-rules',
  load(id) {
    if (!id.endsWith('/src/engine/discover.ts')) return null;
    const files = readdirSync('src/rules').filter(name => name.endsWith('.ts'));
    const imports = files.sort().map((file, i) => `import rule${i} from '../rules/${file}';`);
    return `${imports.join('\n')}
      export const discoverRules = async () => [${files.map((_, i) => `rule${i}`)}];`;
  },
};

// Chunks lie at the top: that is where src/root.ts is to find itself.
await build({
  input: Object.fromEntries(ENTRIES.map(name => [name, `src/${name}.ts`])),
  external: id => isBuiltin(id) || /^[^./]/.test(id),
  platform: 'node',
  plugins: [listOfRules],
  output: { dir: 'dist/bundle', cleanDir: true, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
});
