import type { PlannedEvent } from '../plan/event';
import type { PeriodPlan } from '../plan/plan-period';
import { Refusal } from '../refusal';
import { CaseRunner } from './case-runner';
import { ConvenerDesk } from './convener-desk';
import { DemoClock } from './demo-clock';
import type { Sessions } from './sessions';

/** Cases that go on at the same time. */
const AT_ONCE = 6;

export interface Progress {
  /** Share of the events that are done, 0 to 1. */
  done: number;
  day: string;
  received: number;
  /** Steps that staff has completed. */
  steps: number;
}

/** Lets a planned period happen: half day by half day, several cases at once within each. */
export class PeriodRunner {
  readonly cases: readonly CaseRunner[];
  private readonly clock: DemoClock;
  private readonly convener: ConvenerDesk;
  private done = 0;
  private received = 0;
  private steps = 0;

  constructor(
    private readonly plan: PeriodPlan,
    sessions: Sessions,
    private readonly tell: (progress: Progress) => void,
  ) {
    this.clock = new DemoClock(sessions);
    const receiptOf = (index: number) => this.cases[index]?.receiptNumber ?? '';
    this.cases = plan.cases.map((one) => new CaseRunner(one, sessions, plan.period, receiptOf));
    const met = this.cases.filter((one) => one.plan.events.some((event) => event.do === 'meeting-step'));
    this.convener = new ConvenerDesk(sessions, (id) => met.some(({ petitionId }) => petitionId === id));
  }

  /** Cases that do not go as planned are given up, each with its `failure`; the others go on. */
  async run(): Promise<void> {
    const slots = new Set(this.plan.cases.flatMap((one) => one.events.map((event) => event.slot)));
    const total = this.plan.cases.reduce((sum, one) => sum + one.events.length, 0);
    for (const slot of [...slots].sort((a, b) => a - b)) {
      await this.clock.advanceTo(this.plan.period.instantOf(slot));
      const working = this.cases.filter(({ plan }) => plan.events.some((event) => event.slot === slot));
      await inParallel(working, AT_ONCE, async (one) => {
        for (const event of one.plan.events.filter((event) => event.slot === slot)) {
          await this.play(one, event);
          this.done++;
          this.tell({
            done: this.done / total,
            day: this.plan.period.dateOf(slot),
            received: this.received,
            steps: this.steps,
          });
        }
      });
      await this.convener.clear();
    }
    await this.clock.advanceTo(this.plan.period.lastEvening);
    await this.convener.clear();
  }

  private async play(one: CaseRunner, event: PlannedEvent): Promise<void> {
    if (one.failure !== null) return;
    try {
      await one.play(event);
      if (event.do === 'submit') this.received++;
      if (event.do === 'complete') this.steps++;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      one.failure = `${event.do}${'step' in event ? ` ${event.step}` : ''}: ${(error as Error).message}`;
    }
  }
}

/** Works on all of `items`, on at most `atOnce` at the same time. */
async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
