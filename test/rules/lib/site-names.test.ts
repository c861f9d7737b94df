import { expect, test } from 'vitest';
import { makeCapture } from '../../../src/capture/capture.ts';
import type { RuleContext } from '../../../src/model/rule.ts';
import { openPage } from '../../../src/page/open.ts';
import { namesInAddress } from '../../../src/rules/lib/site-names.ts';

const names = (text: string, url?: string) => {
  const bytes = Buffer.from(text);
  const page = openPage(
    makeCapture({
      key: 'page',
      mediaType: 'text/plain',
      bytes,
      origin: { file: 'page' },
      ...(url && { url }),
    }),
  );
  return [...namesInAddress(page.blocks, { page } as RuleContext)];
};

test('the name behind a line is that of the site where the address has it, without its marks', () => {
  const alt = 'The pier of Vestholm at dawn | Kör Postası';
  expect(names(alt, 'https://www.korpostasi.com.tr/a')).toHaveLength(1);
  expect(names(alt, 'https://news.example/a')).toEqual([]);
  expect(names(alt)).toEqual([]);
  expect(names('Monday | Tuesday', 'https://www.korpostasi.com.tr/a')).toEqual([]);
});
