import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rulesAt } from '../../src/cli/rules/rules-at.ts';
import { dechrome, folder, names } from './dechrome.ts';

const ARTICLE =
  'The ferry left the harbour at seven in the morning and came back with two crates of herring, a letter and a dog that nobody on the quay had ever seen.';
const MORE =
  'By noon half the town had come to look at the dog, and the baker, who had lost one in the great storm, was asked to say whether it was his.';
const PAGE = `<html lang="en"><head><title>Ferry brings dog</title></head><body><article><h1>Ferry brings dog</h1>
<p>${ARTICLE}</p><p class="boat">All boats sail under the harbour master's flag.</p><p>${MORE}</p></article></body></html>`;
const CAPTURE = JSON.stringify({ id: 'ferry', url: 'https://post.example/1', html: PAGE });

const RULES = `format: 1
id: post.example
hosts: [post.example]
summary: Harbour Post
dom: { drop: [{ id: flag, select: .boat, category: advert }] }
examples:
  - { name: goes, html: '<p>Boats</p><p class="boat">Flag</p>', keeps: [Boats], drops: [Flag], fires: [flag] }
  - { name: stays, html: '<p>The boat</p>', keeps: [The boat], fires: [] }
`;

test('what comes with Dechrome passes its own tests', async () => {
  expect(await dechrome(['rules', 'test'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/ 0 problems\n$/),
  });
  expect(await dechrome(['rules', 'lint'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/ 0 problems\n$/),
  });
});

test('test and lint pass good files, and fail bad ones with exit code 4', async () => {
  const good = folder({ 'post.yaml': RULES });
  expect(await dechrome(['rules', 'test', good])).toMatchObject({
    code: 0,
    stdout: '1 file, 2 examples, 0 problems\n',
  });
  expect(await dechrome(['rules', 'lint', good])).toMatchObject({ code: 0, stdout: '1 file, 0 problems\n' });
  const bad = folder({ 'post.yaml': RULES.replace('drops: [Flag]', 'drops: [Boats]') });
  const tested = await dechrome(['rules', 'test', bad]);
  expect(tested.code).toBe(4);
  expect(tested.stdout).toContain('should go, but stays: "Boats"');
  const broken = await dechrome([
    'rules',
    'test',
    folder({ 'post.yaml': RULES.replace('select', 'selekt') }),
  ]);
  expect(broken.code).toBe(4);
  expect(broken.stderr).toContain('unknown key "selekt"; did you mean "select"?');
});

test('rule files of a folder take part in cleaning, and name themselves in the removal log', async () => {
  const rules = folder({ 'post.yaml': RULES });
  const { stdout } = await dechrome(
    ['clean', '-', '--input-format', 'ndjson', '-o', '-', '--rules', rules, '-q'],
    CAPTURE,
  );
  const { removed } = JSON.parse(stdout);
  expect(removed.map((r: { rule: string; category: string }) => [r.rule, r.category])).toContainEqual([
    'post.example/flag',
    'advert',
  ]);
});

test('explain takes the address of a page that does not say it', async () => {
  const rules = folder({ 'post.yaml': RULES });
  const page = join(folder({ 'page.html': PAGE }), 'page.html');
  const plain = await dechrome(['explain', page, '--rules', rules]);
  expect(plain.stdout).not.toContain('post.example/flag');
  const told = await dechrome(['explain', page, '--rules', rules, '--url', 'https://post.example/1']);
  expect(told.stdout).toContain('post.example/flag');
});

test('new prints a file that passes test', async () => {
  const made = await dechrome([
    'rules',
    'new',
    join(folder({ 'page.html': PAGE }), 'page.html'),
    '--url',
    'https://post.example/1',
  ]);
  expect(made.code).toBe(0);
  const path = folder({ 'post.yaml': made.stdout });
  expect(await dechrome(['rules', 'test', path])).toMatchObject({ code: 0 });
});

test('the first site rule of rules/README.md does what it says there', async () => {
  const readme = readFileSync(new URL('../../rules/README.md', import.meta.url), 'utf8');
  const [rule] = / {2}drop:\n {4}- id: foto\n(?: {6}.*\n)+/.exec(readme)!;
  const page = 'seeds/mercado.html';
  const { stdout: file } = await dechrome([
    'rules',
    'new',
    page,
    '--url',
    'https://www.elfaro.example/mercado',
  ]);
  const rules = folder({ 'elfaro.example.yaml': file.replace('  drop:\n', rule) });
  expect((await dechrome(['explain', page])).stdout).toMatch(/^\+ caption +Una vendedora/m);
  expect((await dechrome(['explain', page, '--rules', rules])).stdout).toMatch(
    /^- metadata-line +Una vendedora.*\n +elfaro\.example\/foto/m,
  );
  expect((await dechrome(['rules', 'lint', rules])).stdout).toContain('foto: no example shows it');
  const misspelt = folder({
    'elfaro.example.yaml': file.replace('  drop:\n', rule.replace('select', 'selct')),
  });
  const [, message] = /\n```\nmy-rules\/(elfaro.*\n.*\n.*)\n```/.exec(readme)!;
  expect((await dechrome(['rules', 'test', misspelt])).stderr).toContain(message);
});

test('explain tells about rules in code, files and rules in files, and suggests what was meant', async () => {
  const rules = folder({ 'post.yaml': RULES });
  expect((await dechrome(['rules', 'explain', 'login-prompt'])).stdout).toContain(
    'src/rules/login-prompt.ts',
  );
  expect((await dechrome(['rules', 'explain', 'post.example', rules])).stdout).toContain('post.example/flag');
  expect((await dechrome(['rules', 'explain', 'post.example/flag', rules])).stdout).toContain('name: goes');
  expect(await dechrome(['rules', 'explain', 'login-promt'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean "login-prompt"?'),
  });
});

test('stats counts, weighs against the truth, and tells drift', async () => {
  const files = {
    'post.yaml': RULES,
    'truth.ndjson': JSON.stringify({ id: 'ferry', text: `${ARTICLE} ${MORE}` }),
  };
  const dir = folder(files);
  const captures = folder({ 'ferry.ndjson': `${CAPTURE}\n` });
  const baseline = join(dir, 'baseline.json');
  const stats = [
    'rules',
    'stats',
    captures,
    '--rules',
    join(dir, 'post.yaml'),
    '--truth',
    join(dir, 'truth.ndjson'),
  ];
  const first = await dechrome([...stats, '--save-baseline', baseline]);
  expect(first.stdout).toMatch(/^post\.example\/flag +1 +1 +9 +0 of 9$/m);
  expect(first.stdout).toMatch(/^post\.example +1 +\d/m);
  expect((await dechrome([...stats, '--baseline', baseline])).stdout).toMatch(/Drift\nnone\n$/);
});

test('diff compares with another folder of rules and with a git revision', async () => {
  const captures = folder({ 'ferry.ndjson': `${CAPTURE}\n` });
  const rules = folder({ 'post.yaml': RULES.replace('select: .boat', 'select: p') });
  const none = folder({ 'post.yaml': RULES.replace('select: .boat', 'select: .none') });
  const changed = await dechrome([
    'rules',
    'diff',
    captures,
    '--against',
    none,
    '--rules',
    rules,
    '--all-types',
  ]);
  expect(changed.stdout).toContain(`- ${ARTICLE.slice(0, 60)}`);
  expect(changed.stdout).toMatch(/^1 of 1 records change$/m);
  expect(await dechrome(['rules', 'diff', captures, '--against', rules, '--rules', rules])).toMatchObject({
    stdout: '0 of 1 records change\n',
  });
  expect(await dechrome(['rules', 'diff', captures, '--against', 'no-such-revision'])).toMatchObject({
    code: 2,
  });
});

test('import ftr writes files that load, and tells what it could not say', async () => {
  const configs = folder({
    'post.example.txt': "body: //article\nstrip: //p[@class='boat']\nstrip: //p[.='x']\n",
  });
  const output = join(folder(), 'imported');
  const { code, stdout } = await dechrome(['rules', 'import', 'ftr', configs, '-o', output, '--list']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/strip +1 of +2 +50\.0 %/);
  expect(stdout).toContain('post.example.txt:3: strip: ');
  expect(names(output)).toEqual(['post.example.yaml']);
  expect(readFileSync(join(output, 'post.example.yaml'), 'utf8')).toContain('id: post.example');
});

test('the rules of a git revision are read from the repository', async () => {
  const repository = folder({ 'rules/ui-strings/en.yaml': 'format: 1\nlanguage: en\n', 'README.md': 'x' });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: repository, stdio: 'pipe' });
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=x', '-c', 'user.email=x@x.example', 'commit', '-qm', 'x');
  const found = await rulesAt('HEAD', repository);
  expect(names(found.path, 'ui-strings')).toEqual(['en.yaml']);
  await found.dispose();
  expect(existsSync(found.path)).toBe(false);
});
