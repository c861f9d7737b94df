import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSources } from '../../src/capture/source.ts';
import { clean } from '../../src/clean.ts';
import { loadRules } from '../../src/load-rules.ts';

const rules = await loadRules();
const SEEDS = join(import.meta.dirname, '../../seeds');

it('the captures that come with the project give their headline, and a body that begins with the article', async () => {
  const found: Record<string, string> = {};
  for await (const item of readSources([SEEDS])) {
    if (!('capture' in item)) throw new Error(JSON.stringify(item));
    const outcome = clean(item.capture, rules);
    if (outcome.outcome !== 'record') throw new Error(`${outcome.key}: ${outcome.outcome}`);
    const { headline, articleBody } = outcome.record;
    found[headline ?? ''] = articleBody.split(' ').slice(0, 4).join(' ');
  }
  expect(found).toEqual({
    'Council Approves Second Harbour Bridge After Ten-Year Debate': 'The city council voted',
    'El mercado de San Telmo reabre tras dos años de obras': 'A las siete y',
    'Forscher messen Rekordschmelze am Hochfirn': 'Der Hochfirn hat in',
    'Les oiseaux reviennent dans le marais de Brière-Neuve': "Il aura suffi d'un",
    'Wool Prices Rise for the Third Month Running': 'Wool prices at the',
    'Старый канал в Приозёрске снова откроют для лодок': 'Впервые за сорок лет',
  });
});
