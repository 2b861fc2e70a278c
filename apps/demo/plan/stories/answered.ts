import { fill, phrases } from '../material';
import { DEPUTY_LEADER } from '../staff';
import { intake, opinion, afterwards, ordinary, quick, meet, hear, review, reopened, keepsIt } from './parts';
import { jointMeeting } from './joint-meeting';
import type { Story } from './story';

/** Stories that go the straight way to an opinion, and what may happen on it. */
export const ANSWERED: readonly Story[] = [
  { id: 'resolved', share: 17, fits: 'general', days: [0, 84], tell: ordinary('reasonable') },
  { id: 'explained', share: 7, fits: 'general', days: [2, 84], tell: ordinary('unreasonable') },
  { id: 'assisted', share: 11, fits: 'assist', days: [1, 66], tell: ordinary('partly', true) },
  { id: 'simplified', share: 13, fits: 'simple', days: [0, 85], tell: quick },
  { id: 'suggestion', share: 5, fits: 'suggest', days: [3, 80], tell: ordinary('reasonable') },
  { id: 'mediation-agreed', share: 4, fits: 'mediate', days: [1, 80], tell: meet(true) },
  { id: 'mediation-failed', share: 2, fits: 'mediate', days: [2, 70], tell: meet(false) },
  { id: 'hearing', share: 3, fits: 'hear', days: [1, 76], tell: hear },
  {
    id: 'sent-back',
    share: 3,
    fits: 'general',
    days: [4, 70],
    tell: (s) => {
      intake(s).wait(2, 6).investigate().wait(1, 3).classify('reasonable').wait(1, 3).resolve();
      s.wait(1, 2).draft().wait(1, 2).sendBack().wait(1, 3).draft();
      afterwards(s.wait(1, 2).sign());
    },
  },
  { id: 'review-upheld', share: 1, fits: 'general', days: [2, 16], tell: review('upheld') },
  { id: 'review-changed', share: 1, fits: 'review', days: [2, 16], tell: review('changed') },
  {
    id: 'review-open',
    share: 2,
    fits: 'general',
    days: [54, 60],
    stillOpen: true,
    tell: review('sent-back'),
  },
  { id: 'reopened', share: 1, fits: 'general', days: [1, 8], tell: reopened },
  {
    id: 'joint-meeting',
    share: 3,
    fits: 'meeting',
    days: [8, 66],
    tell: (s) => {
      // What is marked major is proposed by rule; anything else somebody proposes.
      const byRule = s.random.chance(0.5);
      s.wait(0, 2).triage({ urgency: byRule ? 'major' : 'normal' });
      if (!byRule)
        s.add({
          do: 'joint-meeting',
          by: s.random.pick([DEPUTY_LEADER, s.registrar]),
          reason: s.say(phrases.meetings),
          then: { task: 'accept-petition' },
        });
      s.wait(1, 2).accept();
      jointMeeting(s);
      s.wait(2, 4);
      s.complete('carry-out-resolution', s.head, { report: s.text('done') });
      afterwards(opinion(s.investigate()));
    },
  },
  {
    id: 'material-added',
    share: 2,
    fits: 'general',
    days: [5, 82],
    tell: (s) => {
      intake(s);
      const text = fill(phrases.material, { subject: s.told.subject });
      s.add({ do: 'material', name: phrases.materialName, text }, s.someDays(1, 3));
      afterwards(opinion(keepsIt(s).wait(4, 8).investigate()));
    },
  },
];
