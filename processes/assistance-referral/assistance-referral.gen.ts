// Generated from assistance-referral.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const assistanceReferral = {
  processId: 'assistance-referral',
  name: '帮扶救助',
  jobTypes: [
    'assistance-referral.ask-consent',
    'assistance-referral.check-hardship',
    'assistance-referral.close-referral',
    'assistance-referral.open-referral',
    'assistance-referral.plan-follow-up',
    'assistance-referral.refuse-referral',
    'assistance-referral.share-referral',
    'assistance-referral.start-follow-up',
    'assistance-referral.stop-referral',
    'assistance-referral.tell-decision',
    'assistance-referral.weigh-civil-affairs',
    'assistance-referral.weigh-finance',
  ],
  userTasks: {
    'answer-civil-affairs': {
      name: '答复民政提问',
      form: 'answer-civil-affairs',
      fields: { reply: 'textarea' },
      candidateGroups: '=[handlerGroup]',
      deadlineRows: ['assistance-answer'],
    },
    'answer-finance': {
      name: '答复财政提问',
      form: 'answer-finance',
      fields: { reply: 'textarea' },
      candidateGroups: '=[handlerGroup]',
      deadlineRows: ['assistance-answer-finance'],
    },
    'decide-civil-affairs': {
      name: '民政决定',
      form: 'decide-civil-affairs',
      fields: {
        amountYuan: 'number',
        answer: 'radio',
        conditions: 'textarea',
        fundId: 'textfield',
        helpKind: 'select',
        question: 'textarea',
        reasons: 'textarea',
      },
      candidateGroups: '=[civilAffairsGroup]',
      deadlineRows: ['assistance-decision'],
    },
    'decide-finance': {
      name: '财政决定',
      form: 'decide-finance',
      fields: {
        amountYuan: 'number',
        answer: 'radio',
        conditions: 'textarea',
        fundId: 'textfield',
        question: 'textarea',
        reasons: 'textarea',
      },
      candidateGroups: '=[financeGroup]',
      deadlineRows: ['assistance-decision-finance'],
    },
    'describe-hardship': {
      name: '填报困难情况',
      form: 'describe-hardship',
      fields: {
        documentId: 'textfield',
        hardshipCause: 'select',
        householdSize: 'number',
        monthlyIncomeYuan: 'number',
        monthlyNeedsYuan: 'number',
        need: 'textarea',
        suddenEvent: 'radio',
        wantedYuan: 'number',
      },
      candidateGroups: '=[handlerGroup]',
      deadlineRows: ['assistance-statement'],
    },
    'follow-up-assistance': {
      name: '回访帮扶效果',
      form: 'follow-up-assistance',
      fields: { outcome: 'radio', report: 'textarea' },
      candidateGroups: '=[handlerGroup]',
      deadlineRows: ['assistance-follow-up'],
    },
    'record-payment': {
      name: '付款并登记',
      form: 'record-payment',
      fields: { method: 'select', paidOn: 'datetime', receiptId: 'textfield', voucher: 'textfield' },
      candidateGroups: '=[financeGroup]',
      deadlineRows: ['assistance-payment'],
    },
    'sign-civil-affairs': {
      name: '民政签批',
      form: 'sign-civil-affairs',
      fields: { remarks: 'textarea', signed: 'radio' },
      candidateGroups: '=[civilAffairsHeadGroup]',
      deadlineRows: ['assistance-decision'],
    },
    'sign-finance': {
      name: '财政签批',
      form: 'sign-finance',
      fields: { remarks: 'textarea', signed: 'radio' },
      candidateGroups: '=[financeHeadGroup]',
      deadlineRows: ['assistance-decision-finance'],
    },
  },
  forms: [
    'answer-civil-affairs',
    'answer-finance',
    'decide-civil-affairs',
    'decide-finance',
    'describe-hardship',
    'follow-up-assistance',
    'record-payment',
    'sign-civil-affairs',
    'sign-finance',
  ],
  decisions: { 'assistance-hardship': { resultVariable: 'hardshipLevel' } },
  messages: {
    'assistance-agreed': { correlationKey: '=referralId' },
    'assistance-stopped': { correlationKey: '=referralId' },
  },
  errorCodes: ['instance-superseded'],
  timers: { 'follow-up-due': { kind: 'date', expression: '=followUpAt' } },
  deadlineRows: [
    'assistance-answer',
    'assistance-answer-finance',
    'assistance-decision',
    'assistance-decision-finance',
    'assistance-follow-up',
    'assistance-payment',
    'assistance-statement',
  ],
  elements: {
    'answer-civil-affairs': '答复民政提问',
    'answer-finance': '答复财政提问',
    'ask-consent': '征求共享同意',
    'check-hardship': '核对困难标准',
    'civil-affairs-next': '民政怎样答复？',
    'civil-affairs-settled': '',
    'civil-affairs-signed': '民政签批？',
    'close-referral': '办结帮扶救助',
    'decide-civil-affairs': '民政决定',
    'decide-finance': '财政决定',
    'decide-hardship': '认定困难程度',
    'departments-decide': '',
    'departments-decided': '',
    'describe-hardship': '填报困难情况',
    'finance-next': '财政怎样答复？',
    'finance-settled': '',
    'finance-signed': '财政签批？',
    'follow-up-assistance': '回访帮扶效果',
    'follow-up-due': '到回访时间',
    'is-in-hardship': '符合困难标准？',
    'open-referral': '登记帮扶救助',
    'open-referral-superseded': '已由另一实例办理',
    'plan-follow-up': '安排回访',
    'record-payment': '付款并登记',
    'referral-answered': '已告知没有给予',
    'referral-closed': '帮扶救助办结',
    'referral-ended-early': '不同意、撤回或者没有答复',
    'referral-opened': '启动帮扶救助',
    'referral-refused': '已告知不符合标准',
    'referral-stopped': '信访人不同意、撤回或者没有答复',
    'referral-stopped-end': '帮扶救助结束',
    'referral-superseded': '重复实例已结束',
    'refuse-referral': '告知不符合标准',
    'share-referral': '转民政和财政',
    'sharing-agreed': '信访人同意共享',
    'sign-civil-affairs': '民政签批',
    'sign-finance': '财政签批',
    'start-follow-up': '启动回访',
    'stop-referral': '结束帮扶救助',
    'tell-decision': '告知帮扶决定',
    'weigh-civil-affairs': '核对民政答复',
    'weigh-finance': '核对财政答复',
    'what-was-granted': '给予了什么？',
  },
} as const;

export type AssistanceReferralJob = (typeof assistanceReferral.jobTypes)[number];

export type AssistanceReferralUserTask = keyof typeof assistanceReferral.userTasks;

export type AssistanceReferralForm = (typeof assistanceReferral.forms)[number];

export type AssistanceReferralDecision = keyof typeof assistanceReferral.decisions;

export type AssistanceReferralMessage = keyof typeof assistanceReferral.messages;

export type AssistanceReferralErrorCode = (typeof assistanceReferral.errorCodes)[number];

export type AssistanceReferralDeadlineRow = (typeof assistanceReferral.deadlineRows)[number];

export type AssistanceReferralElement = keyof typeof assistanceReferral.elements;

export type AssistanceReferralValues = FormValues<typeof assistanceReferral.userTasks>;
