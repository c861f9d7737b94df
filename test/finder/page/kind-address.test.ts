import { expect, it } from 'vitest';
import { isListAddress, isThreadAddress } from '../../../src/finder/page/kind-address.ts';

it.each([
  'https://boats.example/viewtopic.php?id=12',
  'https://boats.example/forum/index.php?topic=7.0',
  'https://boats.example/threads/lamp-on-the-mole.981/',
  'https://boats.example/thread-12-1-1.html',
  'https://www.boats.example/r/lamps/comments/1abcd/who_lit_it/',
  'https://boats.example/questions/123/who-lit-the-lamp',
  'https://forum.boats.example/t/who-lit-the-lamp/88',
  'https://discuss.boats.example/d/88-who-lit-the-lamp',
  'https://boats.example/forums/topic/who-lit-the-lamp/',
])('%s is the address of a thread', address => expect(isThreadAddress(new URL(address))).toBe(true));

it.each([
  'https://boats.example/news/questions/who-lit-the-lamp',
  'https://boats.example/t/who-lit-the-lamp/88',
  'https://forum.boats.example/opinion/who-lit-the-lamp',
  'https://boats.example/topic/lamps',
  'https://boats.example/threads/',
  'https://boats.example/comments/88',
])('%s is none', address => expect(isThreadAddress(new URL(address))).toBe(false));

it.each([
  '/category/lamps/',
  '/shop/product-category/lamps-for-the-mole',
  '/blog/tag/lamps',
  '/author/vera-holm/',
  '/blog/page/2/',
  '/?s=lamps',
  '/search?q=lamps&page=2',
])('%s is the address of a list', path => {
  expect(isListAddress(new URL(path, 'https://boats.example'))).toBe(true);
});

it.each([
  '/category/lamps/who-lit-it',
  '/category/who-lit-the-lamp-on-the-mole-again',
  '/collections/lamp-of-the-mole',
  '/page/about',
  '/2024/05/lamps',
  '/?p=88',
  '/lamps?s=88',
  '/search',
])('%s is not', path => expect(isListAddress(new URL(path, 'https://boats.example'))).toBe(false));
