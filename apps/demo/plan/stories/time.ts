import { phrases } from '../material';
import { SUPERVISOR } from '../staff';
import { intake, opinion, afterwards, ordinary, extension, takenUp, halfWritten } from './parts';
import type { Story } from './story';

/** Stories about time: late ones, ones still open at the end of the period, deadlines that are changed. */
export const ABOUT_TIME: readonly Story[] = [
  { id: 'extension-granted', share: 3, fits: 'long', days: [0, 20], tell: extension(true) },
  { id: 'extension-refused', share: 2, fits: 'long', days: [0, 18], tell: extension(false) },
  {
    id: 'registered-late',
    share: 2,
    fits: 'late',
    days: [18, 45],
    channels: ['letter', 'suggestion-box', 'superior-assigned'],
    registeredLater: 33,
    tell: (s) => ordinary('reasonable')(s),
  },
  {
    id: 'triaged-late',
    share: 2,
    fits: 'general',
    days: [5, 30],
    tell: (s) => {
      s.waitDays(17, 21).triage().wait(1, 4).accept().wait(3, 8).investigate();
      afterwards(opinion(s));
    },
  },
  {
    id: 'accepted-late',
    share: 3,
    fits: 'late',
    days: [4, 40],
    tell: (s) => {
      s.wait(0, 3).triage().waitDays(17, 22).accept().wait(3, 8).investigate();
      afterwards(opinion(s));
    },
  },
  {
    id: 'simplified-late',
    share: 2,
    fits: 'simple',
    days: [6, 45],
    tell: (s) => {
      s.wait(0, 1).triage({ procedure: 'simplified' }).wait(5, 6).accept('reply-simply');
      afterwards(s.wait(13, 16).replySimply().wait(0, 1).sign(), [2, 3, 4]);
    },
  },
  {
    id: 'answered-late',
    share: 2,
    fits: 'late',
    days: [0, 4],
    tell: (s) => {
      s.wait(0, 1)
        .triage()
        .wait(0, 1)
        .accept()
        .wait(10, 12)
        .investigate()
        .wait(4, 6)
        .classify('reasonable')
        .waitDays(44, 46)
        .resolve();
      afterwards(s.wait(0, 1).draft().wait(0, 1).sign(), [1, 2, 2, 3]);
    },
  },
  {
    id: 'overdue',
    share: 3,
    fits: 'late',
    days: [1, 16],
    stillOpen: true,
    tell: (s) => void intake(s).wait(8, 14).investigate(),
  },
  {
    id: 'overdue-before-signing',
    share: 1,
    fits: 'hear',
    days: [1, 12],
    stillOpen: true,
    tell: (s) =>
      void intake(s)
        .wait(8, 12)
        .investigate()
        .wait(2, 5)
        .classify('reasonable')
        .wait(3, 6)
        .resolve()
        .wait(2, 4)
        .draft(),
  },
  {
    id: 'acceptance-overdue',
    share: 2,
    fits: 'general',
    days: [64, 72],
    stillOpen: true,
    tell: (s) => void s.wait(0, 1).triage(),
  },
  { id: 'triage-overdue', share: 1, fits: 'general', days: [70, 74], stillOpen: true, tell: () => undefined },
  {
    id: 'slow',
    share: 3,
    fits: 'general',
    days: [34, 42],
    stillOpen: true,
    tell: (s) => void halfWritten(takenUp(s.wait(0, 2).triage().wait(0, 2).accept().wait(2, 4)).wait(3, 6)),
  },
  {
    id: 'acceptance-soon-due',
    share: 2,
    fits: 'general',
    days: [76, 78],
    stillOpen: true,
    tell: (s) => void s.wait(0, 1).triage(),
  },
  {
    id: 'triage-soon-due',
    share: 2,
    fits: 'general',
    days: [78, 80],
    stillOpen: true,
    tell: () => undefined,
  },
  { id: 'just-received', share: 3, fits: 'general', days: [89, 91], stillOpen: true, tell: () => undefined },
  {
    id: 'suspended',
    share: 2,
    fits: 'appraise',
    days: [30, 50],
    stillOpen: true,
    tell: (s) => {
      intake(s).wait(4, 8).investigate().wait(2, 4);
      s.add({
        do: 'suspend',
        by: SUPERVISOR,
        row: 'handling',
        reason: s.say(phrases.suspensions),
        article: 'office-rule',
      });
    },
  },
  {
    id: 'suspended-and-resumed',
    share: 1,
    fits: 'appraise',
    days: [4, 14],
    tell: (s) => {
      intake(s).wait(4, 6).investigate().wait(2, 3);
      s.add({
        do: 'suspend',
        by: SUPERVISOR,
        row: 'handling',
        reason: s.say(phrases.suspensions),
        article: 'office-rule',
      });
      s.waitDays(18, 24).add({
        do: 'resume',
        by: SUPERVISOR,
        row: 'handling',
        reason: s.say(phrases.resumptions),
      });
      afterwards(opinion(s.wait(1, 3)));
    },
  },
  {
    id: 'brought-forward',
    share: 1,
    fits: 'late',
    days: [14, 30],
    tell: (s) => {
      intake(s).wait(1, 2);
      const lastDay = s.period.dateOf(s.slot + 2 * s.random.between(36, 44));
      s.add({
        do: 'move',
        by: SUPERVISOR,
        row: 'handling',
        lastDay,
        reason: s.say(phrases.moves),
        article: 'office-rule',
      });
      afterwards(opinion(s.wait(3, 8).investigate()));
    },
  },
];
