import { phrases } from '../material';
import type { Script } from '../script';
import { DEPUTY_LEADER, holderOf, LEADER, SUPERVISOR } from '../staff';
import { afterwards, intake } from './parts';
import type { Story } from './story';

/** Half days of some two hundred days: matters of earlier years that the office has on paper. */
const LONG_AGO = 400;

/** Made a backlog case; answers the leader of the town who is responsible. */
function opened(s: Script): string {
  const leader = s.random.pick([LEADER, DEPUTY_LEADER]);
  s.wait(1, 2).add({
    do: 'open-backlog',
    by: SUPERVISOR,
    town: leader,
    community: holderOf(s.told.place.unit, 'head'),
    responsible: s.handler,
    reason: s.say(phrases.backlog.reasons),
    then: { task: 'talk-in-person' },
  });
  return leader;
}

function talked(s: Script, leader: string): void {
  const values = { talk: 'held', doneOn: s.today, record: s.say(phrases.backlog.talks) };
  s.complete('talk-in-person', leader, values, { task: 'draw-plan' });
}

/** The plan is drawn and studied. */
function planned(s: Script, leader: string): void {
  const [what1, what2] = s.random.pick(phrases.backlog.milestones) as [string, string];
  const dueOn = (days: number) => s.period.dateOf(s.period.addWorkingDays(s.slot, days));
  const plan = s.say(phrases.backlog.plans);
  s.wait(3, 6).complete(
    'draw-plan',
    s.head,
    { plan, what1, dueOn1: dueOn(15), what2, dueOn2: dueOn(60) },
    { task: 'study-in-person' },
  );
  const record = { doneOn: s.wait(1, 3).today, record: s.say(phrases.backlog.studies) };
  s.complete('study-in-person', leader, record, { task: 'inspect-in-person' });
}

function met(s: Script, leader: string, result: 'progress' | 're-planned' | 'none'): void {
  const values = { heldOn: s.today, result, record: phrases.backlog.meetings[result] };
  s.complete('hold-quarterly-meeting', leader, values, { task: 'hold-quarterly-meeting' });
}

function inspected(s: Script, leader: string): void {
  const record = { doneOn: s.today, record: s.say(phrases.backlog.inspections) };
  s.complete('inspect-in-person', leader, record);
}

/** Key cases of long standing (重点积案): settled by the petitioner's word, stalled for a quarter, withdrawn, still open. */
export const OF_LONG_STANDING: readonly Story[] = [
  {
    id: 'backlog-settled',
    share: 1.75,
    fits: 'general',
    days: [0, 14],
    channels: ['letter', 'superior-assigned', 'leader-assigned'],
    registeredLater: LONG_AGO,
    tell: (s) => {
      intake(s);
      const leader = opened(s);
      talked(s.wait(1, 3), leader);
      planned(s, leader);
      s.wait(1, 3).investigate().wait(1, 2).classify('reasonable').wait(5, 8);
      s.add({ do: 'milestone-done', by: s.handler, on: s.today }).resolve();
      met(s.wait(1, 2), leader, 'progress');
      inspected(s.wait(1, 2), leader);
      s.wait(0, 1).draft().wait(0, 1).sign();
      s.add({ do: 'accept-opinion' }, s.someDays(2, 6));
      afterwards(s, [3, 4, 4]);
    },
  },
  {
    id: 'backlog-stalled',
    share: 1.05,
    fits: 'late',
    days: [0, 10],
    channels: ['letter', 'superior-assigned'],
    registeredLater: LONG_AGO,
    tell: (s) => {
      intake(s);
      const leader = opened(s);
      talked(s.wait(3, 6), leader);
      planned(s, leader);
      s.wait(1, 3).investigate();
      met(s.waitDays(30), leader, 'none');
      s.add({
        do: 'milestone-move',
        by: s.head,
        dueOn: s.period.dateOf(s.slot + 120),
        reason: s.say(phrases.backlog.moves),
      });
      // The quarter ends, and five working days later its supervisor steps in.
      s.waitDays(72).complete('examine-stall', SUPERVISOR, { instruction: phrases.backlog.instruction });
      met(s.wait(3, 5), leader, 're-planned');
      inspected(s.wait(2, 4), leader);
    },
  },
  {
    id: 'backlog-withdrawn',
    share: 0.4,
    single: true,
    fits: 'general',
    days: [0, 24],
    channels: ['letter', 'leader-assigned'],
    registeredLater: LONG_AGO,
    tell: (s) => {
      intake(s);
      const leader = opened(s);
      talked(s.wait(1, 3), leader);
      planned(s, leader);
      s.slot = s.someDays(3, 8);
      s.add({ do: 'withdraw', reason: s.say(phrases.withdrawals), then: { status: 'withdrawn' } });
    },
  },
  {
    id: 'backlog-open',
    share: 4,
    fits: 'general',
    days: [40, 60],
    stillOpen: true,
    channels: ['letter', 'superior-assigned'],
    registeredLater: LONG_AGO,
    tell: (s) => {
      intake(s);
      const leader = opened(s);
      talked(s.wait(1, 3), leader);
      planned(s, leader);
      s.wait(1, 2).investigate();
    },
  },
];
