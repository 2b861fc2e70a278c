// Generated from reopening.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const reopening = {
  processId: 'reopening',
  name: '重新办理请求',
  jobTypes: ['reopening.decline-reopening', 'reopening.open-reopening', 'reopening.order-reopening'],
  userTasks: {
    'decide-reopening': {
      name: '审批重新办理请求',
      form: 'decide-reopening',
      fields: { grounds: 'textarea', reopened: 'radio' },
      candidateGroups: '=[headGroup]',
      deadlineRows: ['reopening-decision'],
    },
  },
  forms: ['decide-reopening'],
  decisions: {},
  messages: {},
  errorCodes: ['instance-superseded'],
  timers: {},
  deadlineRows: ['reopening-decision'],
  elements: {
    'decide-reopening': '审批重新办理请求',
    'decline-reopening': '告知不重新办理',
    'is-reopened': '是否重新办理？',
    'open-reopening': '登记请求',
    'open-reopening-superseded': '已由另一实例办理',
    'order-reopening': '决定重新办理',
    reopened: '已重新办理',
    'reopening-declined': '已告知不重新办理',
    'reopening-requested': '收到重新办理请求',
    'reopening-superseded': '重复实例已结束',
  },
} as const;

export type ReopeningJob = (typeof reopening.jobTypes)[number];

export type ReopeningUserTask = keyof typeof reopening.userTasks;

export type ReopeningForm = (typeof reopening.forms)[number];

export type ReopeningDecision = keyof typeof reopening.decisions;

export type ReopeningMessage = keyof typeof reopening.messages;

export type ReopeningErrorCode = (typeof reopening.errorCodes)[number];

export type ReopeningDeadlineRow = (typeof reopening.deadlineRows)[number];

export type ReopeningElement = keyof typeof reopening.elements;

export type ReopeningValues = FormValues<typeof reopening.userTasks>;
