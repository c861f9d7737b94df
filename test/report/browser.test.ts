import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:http';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobRun } from '../../src/report/job-run.ts';
import { RunReporter } from '../../src/report/run-reporter.ts';
import { ReportSink } from '../../src/report/sink.ts';
import { makeFolder } from '../sink/folder.ts';
import { recordOutcome } from '../sink/outcomes.ts';
import { hostileOutcome } from './outcomes.ts';

const program = ['chromium', 'chromium-browser', 'google-chrome']
  .map(inPath)
  .find(path => path !== undefined);
if (!program) console.warn('Chromium is not installed: the report is not tested in a browser.');

const NOTHING: Omit<JobRun, 'job' | 'run'> = {
  state: 'done',
  inputs: 0,
  records: 0,
  rejected: 0,
  quarantined: 0,
  unchanged: 0,
  created: 0,
  updated: 0,
  removed: 0,
  vanished: 0,
  parked: {},
};

/** Hears of any request that the report would make. */
const requests: string[] = [];
const outside = createServer((request, response) => {
  requests.push(request.url ?? '');
  response.end();
});

describe.skipIf(!program)('the report in Chromium', () => {
  let browser: Browser;
  let server: string;

  beforeAll(async () => {
    await new Promise<void>(resolve => outside.listen(0, '127.0.0.1', resolve));
    server = `http://127.0.0.1:${(outside.address() as { port: number }).port}`;
    // Root may not use the sandbox; the pages are our own.
    browser = await chromium.launch({ executablePath: program!, args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser?.close();
    outside.close();
  });

  async function show(...outcomes: ReturnType<typeof recordOutcome>[]): Promise<Page> {
    const folder = makeFolder();
    const sink = new ReportSink(folder);
    for (const outcome of outcomes) sink.write(outcome);
    sink.close();
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
    return page;
  }

  test('runs and loads nothing of what a capture says', async () => {
    const page = await show(hostileOutcome(server));
    const heard: string[] = [];
    page.on('request', request => heard.push(request.url()));
    page.on('dialog', dialog => void dialog.dismiss());
    for (const mark of await page.locator('article mark').all()) await mark.hover();
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.title()).toBe('Dechrome: 1 captures');
    expect(await page.locator('script, img, iframe, base, [onerror], [onmouseover]').count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(await page.locator('article h3').textContent()).toContain('<script>');
    expect(heard.filter(url => !url.startsWith('file:'))).toEqual([]);
    expect(requests).toEqual([]);
  });

  test("nor do a job's report, its trends and the page of a record", async () => {
    const folder = makeFolder();
    const attack = `</script><script>document.title='run'</script><img src="${server}/job" onerror="1">`;
    for (const run of [1, 2]) {
      const reporter = new RunReporter({ folder, keep: 9, worst: 5 });
      reporter.add(hostileOutcome(server));
      reporter.write(
        { ...NOTHING, run, job: attack, fuse: attack, parked: { [attack]: attack } },
        new Date(0),
        new Date(1),
      );
    }
    const page = await browser.newPage();
    const heard: string[] = [];
    page.on('request', request => heard.push(request.url()));
    await page.goto(pathToFileURL(join(folder, '2/report.html')).href, { waitUntil: 'networkidle' });
    expect(await page.locator('svg path').count()).toBeGreaterThan(3);
    expect(await page.title()).toContain('<script>');
    await page.locator('td a').first().click();
    await page.waitForURL(/worst\/1\.html$/);
    const mark = page.locator('article mark[data-why]').first();
    await mark.hover();
    expect(await style(mark, '::after', 'content')).toContain('login-prompt');
    expect(await page.title()).toContain('<script>');
    expect(await page.locator('script, img, iframe, [onerror], a[href^="javascript:"]').count()).toBe(0);
    expect(heard.filter(url => !url.startsWith('file:'))).toEqual([]);
    expect(requests).toEqual([]);
  });

  test('its policy stops a script that stands in the page all the same', async () => {
    const page = await show(recordOutcome('cape'));
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = "document.title = 'run'";
      const image = document.createElement('img');
      image.src = '${server}/image';
      document.body.append(script, image);
    }`);
    await page.waitForLoadState('networkidle');
    expect(await page.title()).toBe('Dechrome: 1 captures');
    expect(requests).toEqual([]);
  });

  test('tells the category of a removed part on hover and on focus', async () => {
    const page = await show(recordOutcome('cape'));
    await page.locator('a[href="#worst-1"]').click();
    const mark = page.locator('article p.removed mark').first();
    const tip = () => style(mark, '::after', 'content');
    expect(await tip()).toBe('none');
    await mark.hover();
    expect(await tip()).toContain('login-prompt · login-prompt: phrase');
    await page.mouse.move(0, 0);
    expect(await tip()).toBe('none');
    await mark.focus();
    expect(await tip()).toContain('login-prompt');
  });

  test('has its style, and fits a narrow window', async () => {
    const page = await show(hostileOutcome(server), recordOutcome('cape'));
    const mark = page.locator('article p.removed mark').first();
    expect(await style(mark, '', 'textDecorationLine')).toBe('line-through');
    await page.setViewportSize({ width: 400, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
  });
});

type Window = { getComputedStyle(element: unknown, pseudo: string): Record<string, string> };

/** What a property of an element, or of what stands behind it, comes to. */
function style(element: Locator, pseudo: string, property: string): Promise<string | undefined> {
  return element.evaluate(
    (node, [pseudo, property]) =>
      (globalThis as unknown as Window).getComputedStyle(node, pseudo!)[property!],
    [pseudo, property],
  );
}

function inPath(name: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not here.
    }
  }
  return undefined;
}
