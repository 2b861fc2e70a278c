import { phrases } from '../material';
import { REGISTRARS, SUPERVISOR } from '../staff';
import { intake, opinion, afterwards, accusation, elsewhere, objection, passesOn, withdraw } from './parts';
import type { Story } from './story';

/** Stories that leave the straight way: at triage, by an objection, by the petitioner, or protected. */
export const OTHER_WAYS: readonly Story[] = [
  {
    id: 'refused',
    share: 3,
    fits: 'refuse',
    days: [4, 80],
    tell: (s) => {
      const values = {
        category: 'claim',
        competence: 'this-office',
        repeat: 'none',
        admissible: false,
        urgency: 'normal',
        targetAuthority: s.text('authority'),
        reason: s.text('reason'),
      };
      s.wait(2, 6).complete('triage-petition', s.registrar, values, { status: 'refused' });
    },
  },
  { id: 'redirected', share: 5, fits: 'redirect', days: [3, 84], tell: elsewhere('redirected') },
  { id: 'forwarded', share: 5, fits: 'forward', days: [2, 84], tell: elsewhere('forwarded') },
  {
    id: 'joined',
    share: 3,
    fits: 'general',
    days: [24, 70],
    goesWith: 'own',
    tell: (s, earlier) => {
      const values = {
        category: 'claim',
        competence: 'this-office',
        repeat: 'join',
        urgency: 'normal',
        earlierPetition: '',
      };
      s.wait(0, 3).complete('triage-petition', s.registrar, values, { status: 'joined' }, earlier);
    },
  },
  {
    id: 'merged',
    share: 2,
    fits: 'general',
    days: [14, 66],
    goesWith: 'neighbour',
    tell: (s, leads) =>
      void s.wait(0, 2).add({
        do: 'merge',
        by: s.registrar,
        leads: leads as number,
        reason: phrases.merged,
        then: { status: 'merged' },
      }),
  },
  {
    id: 'split',
    share: 1,
    fits: 'general',
    days: [56, 72],
    stillOpen: true,
    tell: (s) => {
      intake(s).wait(2, 5);
      const { subject, content, reason } = phrases.split;
      s.add({ do: 'split', by: s.registrar, subject, content, reason });
      afterwards(opinion(s.wait(1, 3).investigate()));
    },
  },
  {
    id: 'objection-upheld',
    share: 2,
    fits: 'general',
    days: [3, 80],
    tell: (s) => objection(true, s.say(phrases.objections), s.say(phrases.objectionUpheld))(s),
  },
  {
    id: 'objection-rejected',
    share: 3,
    fits: 'object',
    days: [2, 80],
    tell: (s) => objection(false, s.say(phrases.objections), s.say(phrases.objectionRejected))(s),
  },
  {
    id: 'transferred',
    share: 2,
    single: true,
    fits: 'general',
    days: [4, 74],
    tell: (s) => {
      passesOn(s.wait(0, 2).triage());
      s.wait(0, 2).accept().wait(3, 8).investigate();
      afterwards(opinion(s));
    },
  },
  { id: 'withdrawn-at-once', share: 1, single: true, fits: 'general', days: [10, 70], tell: withdraw },
  {
    id: 'erasure-asked',
    share: 1,
    single: true,
    fits: 'general',
    days: [8, 64],
    tell: (s) => {
      withdraw(s);
      s.slot = s.someDays(3, 9);
      s.add({
        do: 'erasure-request',
        reason: phrases.erasureAsked,
        then: { task: 'decide-erasure-request' },
      });
      const values = { outcome: 'decline', grounds: phrases.erasureDeclined };
      s.wait(2, 6).complete('decide-erasure-request', SUPERVISOR, values, { notice: 'erasure-refusal' });
    },
  },
  {
    id: 'withdrawn-on-the-way',
    share: 3,
    single: true,
    fits: 'mediate',
    days: [8, 60],
    tell: (s) => withdraw(intake(s).wait(1, 6)),
  },
  {
    id: 'anonymous',
    share: 4,
    fits: 'general',
    days: [3, 80],
    anonymous: true,
    channels: ['letter', 'suggestion-box', 'online'],
    tell: (s) => void opinion(intake(s).wait(3, 8).investigate()),
  },
  {
    id: 'accusation',
    share: 3,
    fits: 'accuse',
    days: [6, 50],
    channels: ['online', 'letter'],
    accuses: true,
    tell: accusation('substantiated'),
  },
  {
    id: 'accusation-partly',
    share: 2,
    fits: 'accuse',
    days: [60, 82],
    stillOpen: true,
    channels: ['online', 'letter'],
    accuses: true,
    tell: accusation('partly'),
  },
  {
    id: 'registrar-steps-back',
    share: 2,
    fits: 'general',
    days: [6, 78],
    tell: (s) => {
      const [first, second] = REGISTRARS;
      s.add({ do: 'interest', by: SUPERVISOR, person: first, reason: s.say(phrases.interests) });
      s.wait(1, 2).triage({}, second).wait(1, 4).accept().wait(3, 9).investigate();
      afterwards(opinion(s));
    },
  },
  {
    id: 'handler-steps-back',
    share: 1,
    fits: 'conflict',
    days: [9, 30],
    tell: (s) =>
      objection(true, phrases.conflictObjection, phrases.conflictUpheld, s.say(phrases.interests))(s),
  },
];
