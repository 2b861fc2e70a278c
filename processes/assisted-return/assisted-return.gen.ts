// Generated from assisted-return.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const assistedReturn = {
  processId: 'assisted-return',
  name: '接回帮助（劝返接回）',
  jobTypes: [
    'assisted-return.begin-talk',
    'assisted-return.complete-return',
    'assisted-return.open-return',
    'assisted-return.record-consent',
    'assisted-return.refer-hardship',
    'assisted-return.stop-return',
    'assisted-return.tell-offer',
    'assisted-return.tell-travel',
  ],
  userTasks: {
    'arrange-travel': {
      name: '安排行程',
      form: 'arrange-travel',
      fields: { costYuan: 'number', mode: 'radio', travelOn: 'datetime' },
      candidateGroups: '=[officeGroup]',
      deadlineRows: ['return-travel'],
    },
    'hold-talk': {
      name: '与信访人面谈',
      form: 'hold-talk',
      fields: { hardship: 'radio', talk: 'radio', talkedOn: 'datetime' },
      candidateGroups: '=[leaderGroup]',
      deadlineRows: ['return-talk'],
    },
    'make-offer': {
      name: '提出接回帮助',
      form: 'make-offer',
      fields: { help: 'textarea', leaderUnitId: 'textfield', plan: 'textarea' },
      candidateGroups: '=[officeGroup]',
      deadlineRows: ['return-offer'],
    },
    'promise-plan': {
      name: '书面告知化解方案',
      form: 'promise-plan',
      fields: { plan: 'textarea', promisedBy: 'datetime' },
      candidateGroups: '=[leaderGroup]',
      deadlineRows: ['return-plan'],
    },
  },
  forms: ['arrange-travel', 'hold-talk', 'make-offer', 'promise-plan'],
  decisions: {},
  messages: {
    'assistance-decided': { correlationKey: '=referralId' },
    'return-agreed': { correlationKey: '=returnId' },
    'return-arrived': { correlationKey: '=returnId' },
    'return-stopped': { correlationKey: '=returnId' },
  },
  errorCodes: ['instance-superseded'],
  timers: {},
  deadlineRows: ['return-offer', 'return-plan', 'return-talk', 'return-travel'],
  elements: {
    'arrange-travel': '安排行程',
    'arrival-told': '信访人告知到达',
    'begin-talk': '安排面谈',
    'complete-return': '办结接回帮助',
    'consent-given': '信访人同意',
    'hardship-decided': '困难帮扶已决定',
    'hold-talk': '与信访人面谈',
    'is-hardship-referred': '转了帮扶？',
    'make-offer': '提出接回帮助',
    'open-return': '登记接回帮助',
    'open-return-superseded': '已由另一实例办理',
    'promise-plan': '书面告知化解方案',
    'record-consent': '确认同意',
    'refer-hardship': '有困难的转帮扶',
    'return-completed': '接回帮助办结',
    'return-ended-early': '拒绝、撤回或者没有答复',
    'return-opened': '启动接回帮助',
    'return-stopped': '信访人拒绝、撤回或者没有答复',
    'return-stopped-end': '接回帮助结束',
    'return-superseded': '重复实例已结束',
    'stop-return': '结束接回帮助',
    'tell-offer': '告知接回帮助',
    'tell-travel': '告知行程',
  },
} as const;

export type AssistedReturnJob = (typeof assistedReturn.jobTypes)[number];

export type AssistedReturnUserTask = keyof typeof assistedReturn.userTasks;

export type AssistedReturnForm = (typeof assistedReturn.forms)[number];

export type AssistedReturnDecision = keyof typeof assistedReturn.decisions;

export type AssistedReturnMessage = keyof typeof assistedReturn.messages;

export type AssistedReturnErrorCode = (typeof assistedReturn.errorCodes)[number];

export type AssistedReturnDeadlineRow = (typeof assistedReturn.deadlineRows)[number];

export type AssistedReturnElement = keyof typeof assistedReturn.elements;

export type AssistedReturnValues = FormValues<typeof assistedReturn.userTasks>;
