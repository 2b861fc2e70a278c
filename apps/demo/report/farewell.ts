import { SAMPLE_PASSWORD } from '#libs/organisation/sample/index';
import { SAMPLE_PEOPLE } from '#libs/organisation/sample/people';
import { DemoClock } from '../run/demo-clock';
import type { PeriodRunner } from '../run/period-runner';
import type { Sessions } from '../run/sessions';
import type { CaseView } from '../run/view';
import { inBoth } from '../wording';
import type { Trouble } from './settle';
import { FIRST_LOOKS } from './words';

interface End {
  runner: PeriodRunner;
  trouble: Trouble;
  views: readonly CaseView[];
  sessions: Sessions;
  seconds: number;
}

/** Says how it went and where to look; answers the exit code: 1 when something did not go as planned. */
export async function farewell(say: (lines: readonly string[]) => void, end: End): Promise<number> {
  const { runner, trouble, views, sessions } = end;
  const now = chinaTime(await new DemoClock(sessions).now());
  say([inBoth('end.took', { seconds: Math.round(end.seconds), now }).join(' · '), sessions.url]);
  say(inBoth('end.look', { password: SAMPLE_PASSWORD }));
  for (const [username, what, en] of FIRST_LOOKS) {
    const name = SAMPLE_PEOPLE.find(([one]) => one === username)?.[1] ?? '';
    say([inBoth('end.account', { username: username.padEnd(22), name, what, en }).join(' · ')]);
  }
  const answered = views.find(({ status }) => status === 'opinion-delivered');
  const shown = runner.cases.find(({ receiptNumber }) => receiptNumber === answered?.receiptNumber);
  if (shown) {
    const { receiptNumber: receipt, queryCode: code } = shown.credentials;
    say([inBoth('end.petitioner', { url: sessions.url, receipt, code }).join(' · ')]);
  }
  const failed = runner.cases.filter((one) => one.failure !== null);
  for (const { receiptNumber, plan, failure } of failed) {
    say(inBoth('case-failed', { receipt: receiptNumber || '–', story: plan.story, reason: failure ?? '' }));
  }
  const inTrouble = trouble.incidents > 0 || trouble.poisoned > 0;
  if (inTrouble) say(inBoth('end.trouble', { ...trouble }));
  return failed.length > 0 || inTrouble ? 1 : 0;
}

/** `YYYY-MM-DD HH:MM` in China. */
function chinaTime(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
