import { expect, test } from 'vitest';
import { brief, folderWith, readAll, readOne } from './helpers.ts';

test.each([
  [
    'SingleFile',
    '<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://news.example/a?b=1 \n saved date: Sat Mar 01 2025 09:00:00 GMT+0100 (Central European Standard Time)\n--><p>',
    { url: 'https://news.example/a?b=1', capturedAt: '2025-03-01T08:00:00.000Z' },
  ],
  [
    'HTTrack',
    "<html>\n<!-- Mirrored from news.example/a.html by HTTrack Website Copier/3.x [XR&CO'2014], Sat, 01 Mar 2025 08:00:00 GMT -->\n<p>",
    { url: 'http://news.example/a.html', capturedAt: '2025-03-01T08:00:00.000Z' },
  ],
  [
    'monolith',
    '<!-- Saved from https://news.example/a at 2025-03-01T08:00:00Z using monolith v2.8.3 --><html><p>',
    { url: 'https://news.example/a', capturedAt: '2025-03-01T08:00:00.000Z' },
  ],
  [
    'a browser',
    '<!DOCTYPE html>\n<!-- saved from url=(0022)https://news.example/a -->\n<html><p>',
    { url: 'https://news.example/a' },
  ],
])('a page saved by %s tells its address', async (_, content, facts) => {
  expect(await readOne(folderWith({ 'page.html': content }))).toMatchObject(facts);
});

test('a sidecar knows better', async () => {
  const folder = folderWith({
    'page.html': '<!-- saved from url=(0022)https://news.example/a -->',
    'page.html.json': '{"url": "https://news.example/b"}',
  });
  expect(await readOne(folder)).toMatchObject({ url: 'https://news.example/b' });
});

test('a mirrored site: pages by whatever name, with the address that their path tells', async () => {
  const folder = folderWith({
    'news.example/index.html': '<html><p>front',
    'news.example/2025/a-story': '<!DOCTYPE html><p>story',
    'news.example/2025/list.php?page=2': '<html><p>list',
    'news.example/2025/index.html': '<html><p>year',
    'news.example/feed': '{"no": "page"}',
    'news.example/logo': '\x89PNG\r\n\x1a\n',
    'news.example/style.css': 'p {}',
  });
  const items = await readAll(folder);
  expect(brief(items)).toEqual([
    '<!DOCTYPE html><p>story',
    '<html><p>year',
    '<html><p>list',
    '<html><p>front',
  ]);
  expect(items.map(item => 'capture' in item && item.capture.url)).toEqual([
    'http://news.example/2025/a-story',
    'http://news.example/2025/',
    'http://news.example/2025/list.php?page=2',
    'http://news.example/',
  ]);
  expect(items[0]).toMatchObject({ capture: { flags: ['url-guessed'] } });
});

test('in a mirrored site pages are known by what is in them, whatever their names end in', async () => {
  const page = (name: string) => `<!DOCTYPE html><p>${name}`;
  const names = ['story-1.4567', 'story.html.1', 'Node.js', 'view.action', 'list.php@page=2'];
  const folder = folderWith({
    'news.example/index.html': page('index'),
    'news.example/program.js': 'let a = "<html>";',
    'news.example/picture.svg': '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"></svg>',
    'news.example/picture.png': '\x89PNG\r\n\x1a\n',
    ...Object.fromEntries(names.map(name => [`news.example/${name}`, page(name)])),
  });
  expect(brief(await readAll(folder)).sort()).toEqual([...names, 'index'].map(page).sort());
});

test('without an index page a folder is no mirror', async () => {
  const folder = folderWith({
    'news.example/a-story': '<html><p>story',
    'news.example/b.html': '<html><p>b',
  });
  expect(brief(await readAll(folder))).toEqual(['<html><p>b']);
});
