import { civilDayOf, isoDate } from '#libs/deadline/index';
import { parseFlags } from './flags';
import { planPeriod } from './plan/plan-period';
import { Refusal } from './refusal';
import { farewell } from './report/farewell';
import { heldMeetings } from './report/held-meetings';
import { ProgressLine } from './report/progress-line';
import { settle } from './report/settle';
import { table } from './report/table';
import { tally } from './report/tally';
import { DemoClock } from './run/demo-clock';
import { addressOf, checkProduct } from './run/find-product';
import { PeriodRunner } from './run/period-runner';
import { Sessions } from './run/sessions';
import { inBoth } from './wording';

/** `npm run demo`: a year of the sample township, lived through by the API; started by scripts/demo.cjs. */
async function main(): Promise<number> {
  // npm runs scripts in the project's folder and tells where it was called.
  const flags = parseFlags(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  const url = flags.url ?? addressOf(flags.dataDir);
  await checkProduct(url);

  const sessions = new Sessions(url);
  const firstDay = civilDayOf(await new DemoClock(sessions).now()) + 1;
  const seed = flags.seed ?? isoDate(firstDay);
  const plan = planPeriod(seed, flags.count, firstDay, flags.days);
  const [from, to] = [isoDate(firstDay), isoDate(firstDay + flags.days - 1)];
  say(inBoth('begin', { count: flags.count, from, to, url, seed }));

  const started = performance.now();
  const progress = new ProgressLine(process.stdout, () => performance.now() - started);
  const runner = new PeriodRunner(plan, sessions, (now) => progress.show(now));
  await runner.run();
  progress.end();
  const trouble = await settle(sessions);

  const registered = runner.cases.filter((one) => one.isRegistered);
  const views = await Promise.all(registered.map((one) => one.view()));
  say(['', ...table(tally(views), await heldMeetings(sessions)), '']);
  return farewell(say, { runner, trouble, views, sessions, seconds: (performance.now() - started) / 1000 });
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const text =
      error instanceof Refusal ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${text}\n`, () => process.exit(1));
  },
);
