import { phrases } from '../material';
import { assist } from './assist';
import type { Finding, Script } from '../script';
import { holderOf, SUPERVISOR } from '../staff';

/** A middling pace from triage to the unit's acceptance. */
export const intake = (s: Script) => s.wait(0, 3).triage().wait(1, 5).accept();

export function opinion(s: Script, finding: Finding = 'reasonable', hardship = false): Script {
  s.wait(1, 4).classify(finding, hardship).wait(1, 6);
  if (finding === 'unreasonable')
    s.explain()
      .wait(1, 4)
      .draft(s.random.chance(0.5) ? 'explained' : 'not-supported');
  else if (finding === 'partly' && hardship) assist(s).wait(1, 4).draft();
  else s.resolve().wait(1, 4).draft();
  return s.wait(1, 3).sign();
}

const OPINIONS = {
  5: phrases.satisfied,
  4: phrases.satisfied,
  3: phrases.indifferent,
  2: phrases.unsatisfied,
  1: phrases.unsatisfied,
};

/** The petitioner reads the opinion and perhaps rates it; the unit calls back. */
export function afterwards(s: Script, scores: readonly (1 | 2 | 3 | 4 | 5)[] = [3, 4, 4, 5, 5]): void {
  const score = s.random.pick(scores);
  if (s.random.chance(0.5)) s.add({ do: 'track' }, s.someDays(1, 4));
  if (s.random.chance(0.55)) s.add({ do: 'rate', score, comment: s.say(OPINIONS[score]) }, s.someDays(5, 12));
  s.wait(4, 16).visit(s.random.chance(0.8) ? score : undefined);
}

export const ordinary =
  (finding: Finding, hardship = false) =>
  (s: Script) => {
    intake(s).wait(3, 12).investigate();
    afterwards(opinion(s, finding, hardship), finding === 'unreasonable' ? [1, 2, 3, 3, 4] : undefined);
  };

export const quick = (s: Script) => {
  s.wait(0, 1).triage({ procedure: 'simplified' }).wait(0, 1).accept('reply-simply');
  afterwards(s.wait(1, 3).replySimply().wait(0, 1).sign());
};

export const meet = (agreed: boolean) => (s: Script) => {
  intake(s).wait(3, 10).investigate('mediation').wait(3, 8);
  const summary = s.say(agreed ? phrases.mediated : phrases.notMediated);
  s.complete(
    'hold-mediation',
    s.handler,
    { heldAt: s.today, participantsCount: s.random.between(3, 14), agreed, summary },
    { task: 'classify-claim' },
  );
  afterwards(opinion(s, agreed ? 'reasonable' : 'partly'));
};

export const hear = (s: Script) => {
  intake(s).wait(3, 10).investigate('hearing').wait(5, 10);
  const values = {
    heldAt: s.today,
    chair: s.say(phrases.chairs),
    summary: s.say(phrases.hearings),
    conclusion: s.say(phrases.hearingConclusions),
  };
  s.complete('hold-hearing', s.handler, values, { task: 'classify-claim' });
  afterwards(opinion(s));
};

export const accusation = (finding: string) => (s: Script) => {
  const triage = { category: 'accusation', competence: 'this-office', urgency: 'normal' };
  s.wait(0, 3).complete('triage-petition', s.discipline, triage, { task: 'handle-accusation' });
  const values = { finding, opinion: s.text('opinion'), reply: s.text('reply') };
  s.wait(12, 28).complete('handle-accusation', s.discipline, values, { status: 'archived' });
};

export const elsewhere = (status: string) => (s: Script) => {
  const { competence } = s.told.matter;
  const values = {
    category: s.told.matter.category ?? 'claim',
    competence: competence as string,
    repeat: 'none',
    urgency: 'normal',
    targetAuthority: s.text('authority'),
  };
  const reason = competence === 'judicial' ? { reason: s.text('reason') } : {};
  s.wait(0, 4).complete('triage-petition', s.registrar, { ...values, ...reason }, { status });
};

export const extension = (granted: boolean) => (s: Script) => {
  intake(s).wait(5, 9).investigate().waitDays(18, 24);
  const days = s.random.between(2, 6) * 5;
  s.add({
    do: 'extension',
    by: s.handler,
    days,
    reason: s.say(phrases.extensions),
    then: { task: 'decide-extension' },
  });
  const decision = granted
    ? { granted, days, reason: s.say(phrases.extensionGranted) }
    : { granted, reason: s.say(phrases.extensionRefused) };
  s.wait(1, 2).complete('decide-extension', s.head, decision, granted ? { notice: 'extension' } : undefined);
  afterwards(opinion(s.wait(6, 14)));
};

/** The unit would rather not have it; its head keeps it. */
export const keepsIt = (s: Script): Script => {
  s.wait(1, 2).add({
    do: 'transfer',
    by: s.handler,
    unitId: s.unit === 'peace-centre' ? 'construction' : 'peace-centre',
    reason: '该事项还涉及其他单位的职责，建议移交其办理。',
    then: { task: 'decide-transfer' },
  });
  const reason = '主要事实发生在本单位辖区，由本单位继续办理。';
  return s.wait(1, 1).complete('decide-transfer', s.head, { granted: false, reason });
};

/** Another unit turns out to be competent, and has the case from then on. */
export function passesOn(s: Script): void {
  const [handler, head] = [s.handler, s.head];
  s.reassign()
    .wait(0, 1)
    .add({
      do: 'transfer',
      by: handler,
      unitId: s.unit,
      reason: phrases.transfer,
      then: { task: 'decide-transfer' },
    });
  const values = { granted: true, reason: phrases.transferGranted };
  s.wait(0, 1).complete('decide-transfer', head, values, { notice: 'unit-transfer' });
}

export const objection =
  (upheld: boolean, reason: string, answer: string, because?: string) => (s: Script) => {
    s.wait(0, 2).triage().wait(1, 2).object(reason);
    if (because) s.add({ do: 'interest', by: SUPERVISOR, person: s.handler, reason: because });
    s.wait(1, 2);
    s.complete(
      'decide-objection',
      s.otherRegistrar,
      { upheld, reason: answer },
      { task: upheld ? 'triage-petition' : 'accept-petition' },
    );
    if (upheld) s.reassign().wait(0, 1).triage();
    s.wait(1, 3).accept().wait(3, 10).investigate();
    afterwards(opinion(s));
  };

/** The county decides on the opinion; sent back, the unit is at it again when the story ends. */
export const review = (outcome: 'upheld' | 'changed' | 'sent-back') => (s: Script) => {
  quickly(s);
  const slot = s.someDays(6, 10);
  s.add({ do: 'review', reason: s.say(phrases.reviews), then: { task: 'examine-review' } }, slot);
  s.slot = slot;
  const examiner = holderOf('county-review', 'reviewer');
  const findings = phrases.reviewFindings;
  if (outcome !== 'sent-back') s.wait(3, 6).visit(2);
  s.wait(4, 7).complete('examine-review', examiner, { findings, hearing: false }, { task: 'draft-review' });
  const opinion = {
    facts: s.text('found'),
    basis: s.text('basis'),
    opinionText: phrases.reviewOpinions[outcome],
  };
  s.wait(2, 5).complete('draft-review', examiner, { outcome, ...opinion }, { task: 'sign-review' });
  const then = outcome === 'sent-back' ? { task: 'investigate-petition' } : { status: 'review-delivered' };
  s.wait(1, 2).complete('sign-review', holderOf('county-review', 'head'), { approved: true }, then);
};

/** What was promised is not done: the petitioner has the closed case handled anew. */
export const reopened = (s: Script) => {
  quickly(s).wait(3, 6).visit(4);
  const slot = s.slot + 2 * s.random.between(38, 42);
  s.add({ do: 'reopening', reason: phrases.reopening, then: { task: 'decide-reopening' } }, slot);
  s.slot = slot;
  const values = { reopened: true, grounds: phrases.reopened };
  s.wait(1, 3).complete('decide-reopening', s.head, values, { task: 'investigate-petition' });
  s.wait(1, 3).investigate();
  opinion(s);
};

/** The straight path without delay. */
export function quickly(s: Script): Script {
  s.wait(0, 1).triage().wait(0, 2).accept().wait(1, 4).investigate().wait(0, 2).classify('partly');
  return s.wait(1, 3).resolve().wait(0, 2).draft().wait(0, 1).sign();
}

/** The petitioner withdraws before anything else happens to the case. */
export const withdraw = (s: Script) => {
  s.slot = Math.max(s.slot + 1, s.someDays(1, 5));
  s.add({ do: 'withdraw', reason: s.say(phrases.withdrawals), then: { status: 'withdrawn' } });
};

export const takenUp = (s: Script) => s.add({ do: 'claim', step: 'investigate-petition', by: s.handler });
export const halfWritten = (s: Script) =>
  s.add({
    do: 'draft',
    step: 'investigate-petition',
    by: s.handler,
    values: { heardPetitioner: true, visitedSite: true, facts: s.text('found') },
  });
