import { aPetitioner, INVESTIGATION, OPINION, TRIAGE_TO } from '#tests/support/case-driver';
import { OFFER, PLAN } from '#tests/support/return-driver';
import { daysAfter } from '#tests/support/office-days';

/**
 * What a petitioner or the staff ask for while a step is open; `withdraw` ends the case instead of the step, `merge` has the
 * petition before this one answer it, which waits for that (`await-merge`). At `closed` no step is open any more.
 */
export type Request = {
  at: string;
  ask:
    | 'withdraw'
    | 'review'
    | 'extension'
    | 'transfer'
    | 'supervision'
    | 'joint-meeting'
    | 'assisted-return'
    | 'declined-return'
    | 'erasure-request'
    | 'assistance'
    | 'backlog-case'
    | 'opinion-acceptance'
    | 'reopening'
    | 'merge'
    | 'await-merge';
};

/** One way through the process to a defined end. */
export interface Plan {
  name: string;
  /** The petition's status at the end. */
  ends: 'archived' | 'refused' | 'withdrawn';
  /** What is told to each petitioner, in order. */
  notices: readonly string[];
  petition?: Record<string, unknown>;
  /** Registered from a letter that came in so long ago. */
  receivedDaysAgo?: number;
  /** One at a step at most. */
  requests?: readonly Request[];
  /** Steps answered otherwise than on the straight path. */
  answers?: Record<string, object>;
}

const HANDLED = ['registration-receipt', 'acceptance', 'opinion'];

export const PLANS: readonly Plan[] = [
  { name: 'straight', ends: 'archived', notices: HANDLED },
  // These two stay together: the second one is answered by the first one's opinion.
  {
    name: 'leading',
    ends: 'archived',
    notices: HANDLED,
    requests: [{ at: 'draft-opinion', ask: 'await-merge' }],
  },
  {
    name: 'merged',
    ends: 'archived',
    notices: ['registration-receipt', 'case-merged', 'acceptance', 'opinion'],
    requests: [{ at: 'triage-petition', ask: 'merge' }],
  },
  { name: 'anonymous', ends: 'archived', notices: [], petition: { anonymous: true, petitioners: [] } },
  {
    name: 'reviewed',
    ends: 'archived',
    notices: [...HANDLED, 'review-admission', 'review-hearing', 'review-opinion'],
    requests: [{ at: 'return-visit', ask: 'review' }],
  },
  {
    name: 'mediated',
    ends: 'archived',
    notices: ['registration-receipt', 'acceptance', 'mediation', 'opinion'],
    answers: {
      'investigate-petition': { ...INVESTIGATION, hearing: 'mediation' },
      'classify-claim': {
        finding: 'unreasonable',
        hardship: false,
        grounds: '现行政策没有此项规定，事实清楚。',
      },
    },
  },
  {
    name: 'heard',
    ends: 'archived',
    // Referred for assistance, whose process finds the household outside the criteria; the handling waits for it.
    notices: ['registration-receipt', 'acceptance', 'hearing-notice', 'assistance-refusal', 'opinion'],
    answers: {
      'investigate-petition': {
        ...INVESTIGATION,
        hearing: 'hearing',
        hearingPlan: '后天上午九时，镇政府二楼',
      },
      'classify-claim': { finding: 'partly', hardship: true, grounds: '部分诉求合理，家庭确有困难。' },
    },
  },
  {
    name: 'assisted',
    ends: 'archived',
    // The opinion waits here until the payment is told, so that the order of the two is known.
    notices: [
      'registration-receipt',
      'acceptance',
      'assistance-consent',
      'assistance-decision',
      'assistance-payment',
      'opinion',
    ],
    requests: [{ at: 'draft-opinion', ask: 'assistance' }],
    answers: {
      'classify-claim': { finding: 'partly', hardship: true, grounds: '部分诉求合理，家庭确有困难。' },
    },
  },
  {
    name: 'of long standing',
    ends: 'archived',
    notices: ['registration-receipt', 'acceptance', 'backlog-named', 'opinion', 'backlog-ended'],
    receivedDaysAgo: 200,
    requests: [
      { at: 'investigate-petition', ask: 'backlog-case' },
      { at: 'return-visit', ask: 'opinion-acceptance' },
    ],
  },
  {
    name: 'extended',
    ends: 'archived',
    notices: ['registration-receipt', 'acceptance', 'extension', 'opinion'],
    requests: [{ at: 'investigate-petition', ask: 'extension' }],
  },
  {
    name: 'transferred',
    ends: 'archived',
    notices: ['registration-receipt', 'unit-transfer', 'acceptance', 'opinion'],
    requests: [{ at: 'accept-petition', ask: 'transfer' }],
  },
  {
    name: 'supervised',
    ends: 'archived',
    notices: HANDLED,
    requests: [{ at: 'investigate-petition', ask: 'supervision' }],
  },
  {
    name: 'met about',
    ends: 'archived',
    notices: HANDLED,
    requests: [{ at: 'investigate-petition', ask: 'joint-meeting' }],
  },
  {
    name: 'helped home',
    ends: 'archived',
    notices: [
      'registration-receipt',
      'acceptance',
      'return-offer',
      'return-travel',
      'return-plan',
      'opinion',
    ],
    requests: [{ at: 'investigate-petition', ask: 'assisted-return' }],
  },
  {
    name: 'help declined',
    ends: 'archived',
    notices: ['registration-receipt', 'acceptance', 'return-offer', 'opinion'],
    requests: [{ at: 'investigate-petition', ask: 'declined-return' }],
  },
  {
    name: 'erasure asked',
    ends: 'archived',
    notices: [...HANDLED, 'erasure-refusal'],
    requests: [{ at: 'return-visit', ask: 'erasure-request' }],
  },
  {
    name: 'reopened',
    ends: 'archived',
    notices: [...HANDLED, 'rehandling', 'opinion'],
    requests: [{ at: 'closed', ask: 'reopening' }],
  },
  {
    name: 'refused',
    ends: 'refused',
    notices: ['registration-receipt', 'refusal'],
    answers: {
      'triage-petition': {
        category: 'claim',
        competence: 'this-office',
        repeat: 'none',
        admissible: false,
        targetAuthority: '县人民政府行政复议机构',
        reason: '没有具体事实，联系两次未能补充。',
        urgency: 'normal',
      },
    },
  },
  {
    name: 'withdrawn',
    ends: 'withdrawn',
    notices: ['registration-receipt', 'acceptance', 'withdrawal'],
    requests: [{ at: 'investigate-petition', ask: 'withdraw' }],
  },
  { name: 'objected', ends: 'archived', notices: HANDLED },
  {
    name: 'accused',
    ends: 'archived',
    notices: ['registration-receipt', 'accusation-reply'],
    petition: { category: 'accusation', accusedUnitId: 'baiyang' },
    answers: {
      'triage-petition': { category: 'accusation', competence: 'this-office', urgency: 'normal' },
    },
  },
];

/** Units that are given petitions. */
export const UNITS = ['dongjie', 'hexi', 'beiyuan'];

/** The `index`-th petition of a run; its subject says which plan it follows. */
export function petitionOf(index: number, run: string): Record<string, unknown> {
  const plan = planOf(index);
  return {
    subject: `${run} ${index} ${plan.name}`,
    content: '三号楼二单元的楼道灯已坏两个月，多次反映没有结果。',
    anonymous: false,
    petitioners: [aPetitioner()],
    ...plan.petition,
  };
}

/** The unit that is found competent in the end, where a case is passed on. */
export const otherUnit = (index: number): string => UNITS[(index + 1) % UNITS.length] as string;

export const planOf = (index: number): Plan => PLANS[index % PLANS.length] as Plan;

/** What a member of staff enters at a step; `times` says how often this step was done before in the case. */
export function answerOf(index: number, elementId: string, times: number, today: string): object {
  const plan = planOf(index);
  if (plan.name === 'objected' && elementId === 'accept-petition' && times === 0) {
    return { decision: 'object', reason: '本办人手不足，请求改派其他单位。' };
  }
  const answer = plan.answers?.[elementId] ?? straight(index, today)[elementId];
  if (!answer) throw new Error(`nobody knows what to enter at ${elementId}`);
  return answer;
}

const appeal = (level: 'review' | 're-review', today: string): Record<string, object> => ({
  [`examine-${level}`]: {
    findings: '阅卷完毕，事实清楚。',
    hearing: true,
    hearingOn: today,
    hearingPlace: '接待中心',
  },
  [`hold-${level}-hearing`]: {
    heldAt: today,
    chair: '主持人',
    summary: '各方陈述完毕。',
    conclusion: '事实清楚。',
  },
  [`draft-${level}`]: { ...OPINION, outcome: 'upheld' },
  [`sign-${level}`]: { approved: true },
});

const straight = (index: number, today: string): Record<string, object> => ({
  'triage-petition': TRIAGE_TO(UNITS[index % UNITS.length] as string),
  'accept-petition': { decision: 'accept' },
  'decide-objection': { upheld: false, reason: '理由不成立，仍由你办办理。' },
  'investigate-petition': INVESTIGATION,
  'hold-mediation': { heldAt: today, participantsCount: 3, agreed: true, summary: '双方同意分期解决。' },
  'hold-hearing': { heldAt: today, chair: '听证员', summary: '各方陈述完毕。', conclusion: '部分支持诉求。' },
  'classify-claim': { finding: 'reasonable', hardship: false, grounds: '事实清楚，诉求合理。' },
  'resolve-claim': { measures: '已更换线路和灯具。', resolvedOn: today },
  'explain-policy': {
    explanation: '已当面说明现行政策。',
    policyBasis: '县政府有关文件',
    explainedOn: today,
  },
  'describe-hardship': {
    householdSize: 2,
    monthlyIncomeYuan: 9000,
    monthlyNeedsYuan: 100,
    suddenEvent: false,
    hardshipCause: 'other',
    need: '希望困难补助。',
    wantedYuan: 1000,
  },
  'follow-up-assistance': { outcome: 'improved', report: '已回访，家庭生活有所改善。' },
  'talk-in-person': { talk: 'held', record: '诉求是更换楼道线路，已当面答复。', doneOn: today },
  'draw-plan': { plan: '更换三栋楼道线路，社区逐栋复查。', what1: '更换线路', dueOn1: daysAfter(today, 20) },
  'study-in-person': { record: '方案可行，请按里程碑推进。', doneOn: today },
  'inspect-in-person': { record: '现场已经更换两栋，请抓紧。', doneOn: today },
  'draft-opinion': OPINION,
  'sign-opinion': { approved: true },
  'return-visit': { contacted: true, contactedOn: today, satisfaction: 5 },
  ...appeal('review', today),
  ...appeal('re-review', today),
  'decide-transfer': { granted: true, reason: '经核实，该路段不属本单位管理。' },
  // Rectified once, then accepted.
  'answer-supervision': { answer: '材料未到位而延误，本月二十日前办结。' },
  'examine-answer': { accepted: false, grounds: '没有写明办结时限。' },
  'report-rectification': { report: '材料已经到位，按整改意见逐项落实。' },
  'check-rectification': { accepted: true, grounds: '已经整改到位。' },
  'decide-erasure-request': { outcome: 'decline', grounds: '保存期限未满，依法继续保存。' },
  'carry-out-resolution': { report: '线路已经改造，验收合格。' },
  'make-offer': OFFER,
  'arrange-travel': { mode: 'train', travelOn: today, costYuan: 153.5 },
  'hold-talk': { talk: 'held', talkedOn: today, hardship: false },
  'promise-plan': { ...PLAN, promisedBy: today },
  'decide-reopening': { reopened: true, grounds: '经核实确未更换。' },
  'decide-extension': { granted: true, days: 20, reason: '需要委托检测鉴定。' },
  'handle-accusation': {
    finding: 'unsubstantiated',
    opinion: '经查，反映的问题不属实，已作说明。',
    reply: '您反映的问题经查不属实。',
  },
});
