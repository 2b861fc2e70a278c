// Generated from re-review.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const reReview = {
  processId: 're-review',
  name: '信访事项复核',
  jobTypes: [
    're-review.conclude-re-review',
    're-review.deliver-re-review',
    're-review.notify-re-review-hearing',
    're-review.open-re-review',
    're-review.order-re-review-rehandling',
    're-review.pull-re-review-materials',
    're-review.record-re-review-withdrawal',
    're-review.refuse-re-review',
    're-review.resume-re-review',
  ],
  userTasks: {
    'draft-re-review': {
      name: '起草复核意见',
      form: 'draft-re-review',
      fields: { basis: 'textarea', facts: 'textarea', opinionText: 'textarea', outcome: 'radio' },
      candidateGroups: '=[reviewerGroup]',
      deadlineRows: ['re-review'],
    },
    'examine-re-review': {
      name: '审查复核申请',
      form: 'examine-re-review',
      fields: { findings: 'textarea', hearing: 'radio', hearingOn: 'datetime', hearingPlace: 'textfield' },
      candidateGroups: '=[reviewerGroup]',
      deadlineRows: ['re-review'],
    },
    'examine-re-review-lateness': {
      name: '审查逾期原因',
      form: 'examine-re-review-lateness',
      fields: { admitted: 'radio', cause: 'radio', grounds: 'textarea' },
      candidateGroups: '=[reviewerGroup]',
      deadlineRows: ['re-review'],
    },
    'hold-re-review-hearing': {
      name: '举行听证',
      form: 'hold-re-review-hearing',
      fields: { chair: 'textfield', conclusion: 'textarea', heldAt: 'datetime', summary: 'textarea' },
      candidateGroups: '=[reviewerGroup]',
      deadlineRows: ['re-review'],
    },
    'sign-re-review': {
      name: '签发复核意见',
      form: 'sign-re-review',
      fields: { approved: 'radio', comment: 'textarea', paperHash: 'textfield' },
      candidateGroups: '=[signerGroup]',
      deadlineRows: ['re-review'],
    },
  },
  forms: [
    'draft-re-review',
    'examine-re-review',
    'examine-re-review-lateness',
    'hold-re-review-hearing',
    'sign-re-review',
  ],
  decisions: { 're-review-admission': { resultVariable: 'admission' } },
  messages: { 'petition-withdrawn': { correlationKey: '=petitionId' } },
  errorCodes: ['instance-superseded'],
  timers: {},
  deadlineRows: ['re-review'],
  elements: {
    'conclude-re-review': '终结',
    'decide-re-review-admission': '判定是否受理',
    'deliver-re-review': '送达复核意见书',
    'draft-re-review': '起草复核意见',
    'examine-re-review': '审查复核申请',
    'examine-re-review-lateness': '审查逾期原因',
    'hold-re-review-hearing': '举行听证',
    'how-re-review-admitted': '如何受理？',
    'notify-re-review-hearing': '通知听证',
    'open-re-review': '登记复核申请',
    'open-re-review-superseded': '已由另一实例办理',
    'order-re-review-rehandling': '退回重新办理',
    'pull-re-review-materials': '受理并调取案卷',
    're-review-concluded': '已复核终结',
    're-review-heard': '',
    're-review-hearing-needed': '是否听证？',
    're-review-lateness-excused': '原因是否正当？',
    're-review-outcome': '复核结果？',
    're-review-received': '收到复核申请',
    're-review-refused': '已不予复核',
    're-review-sent-back': '已退回重新办理',
    're-review-signed': '是否签发？',
    're-review-superseded': '重复实例已结束',
    're-review-withdrawal': '撤回（随时）',
    're-review-withdrawn': '信访人撤回',
    're-review-withdrawn-end': '已撤回',
    'record-re-review-withdrawal': '记录撤回',
    'refuse-re-review': '告知不予复核',
    'resume-re-review': '恢复期限',
    'sign-re-review': '签发复核意见',
  },
} as const;

export type ReReviewJob = (typeof reReview.jobTypes)[number];

export type ReReviewUserTask = keyof typeof reReview.userTasks;

export type ReReviewForm = (typeof reReview.forms)[number];

export type ReReviewDecision = keyof typeof reReview.decisions;

export type ReReviewMessage = keyof typeof reReview.messages;

export type ReReviewErrorCode = (typeof reReview.errorCodes)[number];

export type ReReviewDeadlineRow = (typeof reReview.deadlineRows)[number];

export type ReReviewElement = keyof typeof reReview.elements;

export type ReReviewValues = FormValues<typeof reReview.userTasks>;
