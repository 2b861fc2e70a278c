// Generated from review.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const review = {
  processId: 'review',
  name: '信访事项复查',
  jobTypes: [
    'review.conclude-review',
    'review.deliver-review',
    'review.notify-review-hearing',
    'review.open-review',
    'review.order-review-rehandling',
    'review.pull-review-materials',
    'review.record-review-withdrawal',
    'review.refuse-review',
  ],
  userTasks: {
    'draft-review': {
      name: '起草复查意见',
      form: 'draft-review',
      fields: { basis: 'textarea', facts: 'textarea', opinionText: 'textarea', outcome: 'radio' },
      candidateGroups: '=[reviewerGroup]',
      deadlineRows: ['review'],
    },
    'examine-review': {
      name: '审查复查申请',
      form: 'examine-review',
      fields: { findings: 'textarea', hearing: 'radio', hearingOn: 'datetime', hearingPlace: 'textfield' },
      candidateGroups: '=[reviewerGroup]',
      deadlineRows: ['review'],
    },
    'examine-review-lateness': {
      name: '审查逾期原因',
      form: 'examine-review-lateness',
      fields: { admitted: 'radio', cause: 'radio', grounds: 'textarea' },
      candidateGroups: '=[reviewerGroup]',
      deadlineRows: ['review'],
    },
    'hold-review-hearing': {
      name: '举行听证',
      form: 'hold-review-hearing',
      fields: { chair: 'textfield', conclusion: 'textarea', heldAt: 'datetime', summary: 'textarea' },
      candidateGroups: '=[reviewerGroup]',
      deadlineRows: ['review'],
    },
    'sign-review': {
      name: '签发复查意见',
      form: 'sign-review',
      fields: { approved: 'radio', comment: 'textarea', paperHash: 'textfield' },
      candidateGroups: '=[signerGroup]',
      deadlineRows: ['review'],
    },
  },
  forms: ['draft-review', 'examine-review', 'examine-review-lateness', 'hold-review-hearing', 'sign-review'],
  decisions: { 'review-admission': { resultVariable: 'admission' } },
  messages: {
    'petition-withdrawn': { correlationKey: '=petitionId' },
    're-review-requested': { correlationKey: '=petitionId' },
    're-review-window-ended': { correlationKey: '=petitionId' },
  },
  errorCodes: ['instance-superseded'],
  timers: {},
  deadlineRows: ['review'],
  elements: {
    'conclude-review': '结束复查',
    'decide-review-admission': '判定是否受理',
    'deliver-review': '送达复查意见书',
    'draft-review': '起草复查意见',
    'examine-review': '审查复查申请',
    'examine-review-lateness': '审查逾期原因',
    'hold-review-hearing': '举行听证',
    'how-review-admitted': '如何受理？',
    'notify-review-hearing': '通知听证',
    'open-review': '登记复查申请',
    'open-review-superseded': '已由另一实例办理',
    'order-review-rehandling': '退回重新办理',
    'passed-to-re-review': '转入复核',
    'pull-review-materials': '受理并调取案卷',
    're-review-requested': '信访人申请复核',
    're-review-window': '复核申请期',
    're-review-window-ended': '复核申请期届满',
    'record-review-withdrawal': '记录撤回',
    'refuse-review': '告知不予复查',
    'review-concluded': '复查已结束',
    'review-heard': '',
    'review-hearing-needed': '是否听证？',
    'review-lateness-excused': '原因是否正当？',
    'review-outcome': '复查结果？',
    'review-received': '收到复查申请',
    'review-refused': '已不予复查',
    'review-sent-back': '已退回重新办理',
    'review-signed': '是否签发？',
    'review-superseded': '重复实例已结束',
    'review-withdrawal': '撤回（随时）',
    'review-withdrawn': '信访人撤回',
    'review-withdrawn-end': '已撤回',
    'sign-review': '签发复查意见',
  },
} as const;

export type ReviewJob = (typeof review.jobTypes)[number];

export type ReviewUserTask = keyof typeof review.userTasks;

export type ReviewForm = (typeof review.forms)[number];

export type ReviewDecision = keyof typeof review.decisions;

export type ReviewMessage = keyof typeof review.messages;

export type ReviewErrorCode = (typeof review.errorCodes)[number];

export type ReviewDeadlineRow = (typeof review.deadlineRows)[number];

export type ReviewElement = keyof typeof review.elements;

export type ReviewValues = FormValues<typeof review.userTasks>;
