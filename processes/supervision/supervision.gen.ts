// Generated from supervision.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const supervision = {
  processId: 'supervision',
  name: '督查督办',
  jobTypes: [
    'supervision.accept-supervision',
    'supervision.circulate-lateness',
    'supervision.circulate-refusal',
    'supervision.close-supervision',
    'supervision.end-supervision',
    'supervision.open-supervision',
    'supervision.order-rectification',
  ],
  userTasks: {
    'answer-supervision': {
      name: '书面答复督办',
      form: 'answer-supervision',
      fields: { answer: 'textarea' },
      candidateGroups: '=[headGroup]',
      deadlineRows: ['supervision-answer'],
    },
    'check-rectification': {
      name: '检查整改情况',
      form: 'check-rectification',
      fields: { accepted: 'radio', grounds: 'textarea' },
      candidateGroups: '=[supervisorGroup]',
      deadlineRows: ['supervision-check'],
    },
    'examine-answer': {
      name: '审核督办答复',
      form: 'examine-answer',
      fields: { accepted: 'radio', grounds: 'textarea' },
      candidateGroups: '=[supervisorGroup]',
      deadlineRows: ['supervision-check'],
    },
    'report-rectification': {
      name: '报告整改情况',
      form: 'report-rectification',
      fields: { report: 'textarea' },
      candidateGroups: '=[headGroup]',
      deadlineRows: ['rectification-report'],
    },
  },
  forms: ['answer-supervision', 'check-rectification', 'examine-answer', 'report-rectification'],
  decisions: { 'supervision-next': { resultVariable: 'next' } },
  messages: {
    'supervised-work-done': { correlationKey: '=supervisionId' },
    'supervised-work-overtaken': { correlationKey: '=supervisionId' },
    'supervision-overdue': { correlationKey: '=supervisionId' },
  },
  errorCodes: ['instance-superseded'],
  timers: {},
  deadlineRows: ['rectification-report', 'supervision-answer', 'supervision-check'],
  elements: {
    'accept-supervision': '认可督办答复',
    'answer-supervision': '书面答复督办',
    'check-rectification': '检查整改情况',
    'circulate-lateness': '逾期通报',
    'circulate-refusal': '通报',
    'close-supervision': '结束督办',
    'decide-supervision': '判定下一步',
    'end-supervision': '记录督办结果',
    'examine-answer': '审核督办答复',
    'how-supervision-goes-on': '下一步是什么？',
    'lateness-circulated': '已通报',
    'open-supervision': '发出督办通知',
    'open-supervision-superseded': '已由另一实例督办',
    'order-rectification': '出具整改意见',
    'report-rectification': '报告整改情况',
    'supervised-work-done': '被督办的事项办结',
    'supervised-work-overtaken': '被督办的事项办结',
    'supervision-answer-overdue': '答复或者整改报告严重逾期',
    'supervision-ended': '督办结束',
    'supervision-examined': '已审核',
    'supervision-opened': '决定督办',
    'supervision-overdue': '答复逾期通报',
    'supervision-overtaken': '事项提前办结',
    'supervision-overtaken-end': '督办提前结束',
    'supervision-settled': '等待办结',
    'supervision-superseded': '重复实例已结束',
  },
} as const;

export type SupervisionJob = (typeof supervision.jobTypes)[number];

export type SupervisionUserTask = keyof typeof supervision.userTasks;

export type SupervisionForm = (typeof supervision.forms)[number];

export type SupervisionDecision = keyof typeof supervision.decisions;

export type SupervisionMessage = keyof typeof supervision.messages;

export type SupervisionErrorCode = (typeof supervision.errorCodes)[number];

export type SupervisionDeadlineRow = (typeof supervision.deadlineRows)[number];

export type SupervisionElement = keyof typeof supervision.elements;

export type SupervisionValues = FormValues<typeof supervision.userTasks>;
