import { phrases } from '../material';
import type { Script } from '../script';
import { DEPUTY_LEADER } from '../staff';
import { ordinary } from './parts';
import type { Story } from './story';

/** From the opening to the offer in writing; `by` null: the petitioner asks. */
function offered(s: Script, by: string | null): void {
  s.add({ do: 'open-return', by, on: s.today, then: { task: 'make-offer' } });
  const values = { leaderUnitId: 'town', plan: s.say(phrases.returnPlans), help: s.say(phrases.returnHelps) };
  s.slot = s.period.nextWorking(s.slot + 1);
  s.complete('make-offer', s.registrar, values, { notice: 'return-offer' });
}

/** The petitioner agrees, and the office books for the day after tomorrow. Answers the slot of the travel. */
function booked(s: Script): number {
  s.add({ do: 'say-return', word: 'agree', then: { task: 'arrange-travel' } }, s.slot + 1);
  s.slot = s.period.nextWorking(s.slot + 2);
  const travel = s.slot + 4;
  const values = {
    mode: s.random.pick(['train', 'coach', 'office-car']),
    travelOn: s.period.dateOf(travel),
    costYuan: s.random.between(60, 480) + 0.5,
  };
  s.complete('arrange-travel', s.registrar, values, { notice: 'return-travel' });
  return travel;
}

/** The case goes its own way beside the return, from where it stood. */
const beside = (help: (s: Script) => void) => (s: Script) => {
  const { slot } = s;
  help(s);
  s.slot = slot;
  ordinary('reasonable')(s);
};

/** Help home (劝返接回), taken, declined and taken back: the case itself goes on alike. */
export const HELPED_HOME: readonly Story[] = [
  {
    id: 'return-taken',
    share: 0.95,
    fits: 'general',
    days: [6, 60],
    channels: ['superior-assigned'],
    tell: beside((s) => {
      offered(s, s.registrar);
      const travel = booked(s);
      s.add({ do: 'say-return', word: 'arrived', then: { task: 'hold-talk' } }, travel + 1);
      s.slot = s.period.nextWorking(travel + 2);
      const talk = { talk: 'held', talkedOn: s.today, hardship: false };
      s.complete('hold-talk', DEPUTY_LEADER, talk, { task: 'promise-plan' });
      const promisedBy = s.period.dateOf(s.period.addWorkingDays(s.slot, 20));
      s.wait(1, 1);
      s.complete(
        'promise-plan',
        DEPUTY_LEADER,
        { plan: s.say(phrases.returnPromises), promisedBy },
        { notice: 'return-plan' },
      );
    }),
  },
  {
    id: 'return-declined',
    share: 0.62,
    fits: 'general',
    days: [8, 70],
    channels: ['superior-assigned'],
    tell: beside((s) => {
      offered(s, s.registrar);
      s.add({ do: 'say-return', word: 'stop' }, s.slot + 1);
    }),
  },
  {
    id: 'return-taken-back',
    share: 0.32,
    fits: 'general',
    days: [10, 60],
    tell: beside((s) => {
      offered(s, null);
      const travel = booked(s);
      s.add({ do: 'say-return', word: 'stop' }, travel - 1);
    }),
  },
];
