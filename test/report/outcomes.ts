import type { RecordOutcome } from '../../src/model/outcome.ts';
import { recordOutcome } from '../sink/outcomes.ts';

export function scored(outcome: RecordOutcome, score: number): RecordOutcome {
  const record = { ...outcome.record, quality: { ...outcome.record.quality, score } };
  return { ...outcome, record };
}

/** A capture whose every text tries to get out of the report's mark-up, at `server`. */
export function hostileOutcome(server: string): RecordOutcome {
  const attack = (name: string) =>
    `"'></mark></style></title><script>document.title='${name}'</script><img src="${server}/${name}" ` +
    `onerror="document.title='${name}'"><style>@import '${server}/${name}.css'</style>` +
    `<iframe src="${server}/${name}"></iframe><base href="${server}">`;
  const outcome = recordOutcome(attack('key'), attack('body'));
  outcome.record.headline = attack('headline');
  outcome.record.url = `javascript:document.title='url'//${attack('url')}`;
  outcome.record.capture.url = `${server}/page"onmouseover="document.title='address'`;
  outcome.record.quality = { score: 0, pageType: 'article', flags: [attack('flag')] };
  Object.assign(outcome.removed[0]!, {
    text: attack('removed'),
    rule: attack('rule'),
    why: attack('why'),
    path: attack('path'),
  });
  return outcome;
}
