/** Loads rules once in a process of its own, cleans a page some hundred times, and prints CPU ms of each. */

const [built, ...dirs] = process.argv.slice(2);
const PAGES = 300;
const PAGE = `<title>Boats</title><nav><a href="/">Home</a></nav><article>${'<p>The ferry left at noon, and nobody on the quay had seen the captain since the night before.</p>'.repeat(30)}</article>`;

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const { loadRules, makeCapture, clean } = await import(new URL('index.js', built).href);
const imported = cpuMs();
const rules = await loadRules({ dirs });
const loaded = cpuMs();
const capture = makeCapture({
  key: 'page',
  url: 'https://site-7.example/boats',
  mediaType: 'text/html',
  bytes: Buffer.from(PAGE),
  origin: { file: 'page' },
});
for (let i = 0; i < PAGES; i++) clean(capture, rules);
const warm = cpuMs();
for (let i = 0; i < PAGES; i++) clean(capture, rules);
const pageMs = (cpuMs() - warm) / PAGES;
process.stdout.write(JSON.stringify({ importMs: imported, loadMs: loaded - imported, pageMs }));
