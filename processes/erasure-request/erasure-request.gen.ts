// Generated from erasure-request.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const erasureRequest = {
  processId: 'erasure-request',
  name: '删除个人信息请求',
  jobTypes: [
    'erasure-request.decline-erasure-request',
    'erasure-request.erase-contact-data',
    'erasure-request.list-asked-case',
    'erasure-request.open-erasure-request',
  ],
  userTasks: {
    'decide-erasure-request': {
      name: '答复删除请求',
      form: 'decide-erasure-request',
      fields: { grounds: 'textarea', outcome: 'radio' },
      candidateGroups: '=[answerGroup]',
      deadlineRows: ['erasure-answer'],
    },
  },
  forms: ['decide-erasure-request'],
  decisions: {},
  messages: {},
  errorCodes: ['instance-superseded'],
  timers: {},
  deadlineRows: ['erasure-answer'],
  elements: {
    'asked-case-listed': '已列入清册',
    'contact-data-erased': '联系方式已删除',
    'decide-erasure-request': '答复删除请求',
    'decline-erasure-request': '告知不予删除',
    'erase-contact-data': '删除联系方式',
    'erasure-request-declined': '已告知不予删除',
    'erasure-request-superseded': '重复实例已结束',
    'erasure-requested': '收到删除请求',
    'list-asked-case': '列入销毁清册',
    'open-erasure-request': '登记请求',
    'open-erasure-request-superseded': '已由另一实例办理',
    'what-is-erased': '删除什么？',
  },
} as const;

export type ErasureRequestJob = (typeof erasureRequest.jobTypes)[number];

export type ErasureRequestUserTask = keyof typeof erasureRequest.userTasks;

export type ErasureRequestForm = (typeof erasureRequest.forms)[number];

export type ErasureRequestDecision = keyof typeof erasureRequest.decisions;

export type ErasureRequestMessage = keyof typeof erasureRequest.messages;

export type ErasureRequestErrorCode = (typeof erasureRequest.errorCodes)[number];

export type ErasureRequestDeadlineRow = (typeof erasureRequest.deadlineRows)[number];

export type ErasureRequestElement = keyof typeof erasureRequest.elements;

export type ErasureRequestValues = FormValues<typeof erasureRequest.userTasks>;
