import type { Values } from '../event';
import { phrases } from '../material';
import type { Script } from '../script';
import { CIVIL_AFFAIRS, FINANCE, holderOf } from '../staff';

/** Half days from the payment until somebody asks how the household is. */
const FOLLOW_UP_SLOTS = 2 * 92;
/** Above this amount, in yuan, a second person signs. */
const LIMIT_YUAN = 5000;

type Way = 'given' | 'asked' | 'signed' | 'refused' | 'declined';
const WAYS: readonly Way[] = ['given', 'given', 'given', 'asked', 'signed', 'refused', 'declined'];

/** Referred for assistance: given as a rule, now and then asked about first, signed by a second person, refused, or declined. */
export function assist(s: Script): Script {
  const way = s.random.pick(WAYS);
  const { need, questions, replies } = phrases.assistance;
  const household: Values = {
    householdSize: s.random.between(1, 5),
    monthlyIncomeYuan: s.random.between(3, 9) * 100,
    monthlyNeedsYuan: s.random.between(4, 20) * 100,
    suddenEvent: s.random.chance(0.4),
    hardshipCause: s.random.pick(['illness', 'disability', 'disaster', 'unemployment', 'schooling']),
    need: s.say(need),
    wantedYuan: s.random.between(1, 8) * 1000,
  };
  s.complete('describe-hardship', s.handler, household, { notice: 'assistance-consent' });
  s.slot = s.period.nextWorking(s.someDays(1, 5));
  const word = way === 'declined' ? 'stop' : 'agree';
  const then = { task: way === 'declined' ? 'draft-opinion' : 'decide-finance' };
  s.add({ do: 'say-assistance', word, then });
  if (way === 'declined') return s;
  s.wait(1, 3);
  if (way === 'asked') {
    const question = { answer: 'ask', question: s.say(questions) };
    s.complete('decide-civil-affairs', CIVIL_AFFAIRS, question, { task: 'answer-civil-affairs' });
    s.wait(1, 2);
    const reply = { reply: s.say(replies) };
    s.complete('answer-civil-affairs', s.handler, reply, { task: 'decide-civil-affairs' });
    s.wait(0, 2);
  }
  if (way === 'refused') return refused(s);
  const relief = answer(s, way === 'signed' ? LIMIT_YUAN + 1000 : s.random.between(5, 30) * 100);
  const civil = { ...relief, helpKind: s.random.pick(['temporary-relief', 'medical']) };
  s.complete('decide-civil-affairs', CIVIL_AFFAIRS, civil);
  if (way === 'signed') {
    s.wait(1, 2).complete('sign-civil-affairs', holderOf('civil-affairs', 'head'), { signed: true });
  }
  s.wait(0, 3);
  const subsidy = answer(s, s.random.chance(0.6) ? s.random.between(3, 20) * 100 : 0);
  s.complete('decide-finance', FINANCE, subsidy, { task: 'draft-opinion' });
  paid(s);
  return s;
}

function answer(s: Script, amountYuan: number): Values {
  const kind = s.random.pick(['grant', 'grant', 'partly', 'conditional']);
  return {
    answer: kind,
    amountYuan,
    ...(kind === 'conditional' ? { conditions: s.say(phrases.assistance.conditions) } : {}),
    reasons: s.say(phrases.assistance.reasons),
  };
}

function refused(s: Script): Script {
  const { refusals } = phrases.assistance;
  s.complete('decide-civil-affairs', CIVIL_AFFAIRS, { answer: 'refuse', reasons: s.say(refusals) });
  const reasons = { answer: 'refuse', reasons: s.say(refusals) };
  return s.wait(0, 2).complete('decide-finance', FINANCE, reasons, { task: 'draft-opinion' });
}

/** Beside the case, which goes on: paid some days later, and followed up some months after that. */
function paid(s: Script): void {
  const { slot } = s;
  s.wait(1, 5);
  const payment = {
    paidOn: s.today,
    method: s.random.pick(['bank', 'card']),
    voucher: s.say(phrases.assistance.vouchers),
  };
  s.complete('record-payment', FINANCE, payment, { notice: 'assistance-payment' });
  s.slot = s.period.nextWorking(s.slot + FOLLOW_UP_SLOTS);
  const outcome = s.random.pick(['improved', 'improved', 'unchanged', 'worse']);
  s.complete('follow-up-assistance', s.handler, { outcome, report: s.say(phrases.assistance.reports) });
  s.slot = slot;
}
