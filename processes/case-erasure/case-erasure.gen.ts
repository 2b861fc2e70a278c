// Generated from case-erasure.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const caseErasure = {
  processId: 'case-erasure',
  name: '到期档案鉴定销毁',
  jobTypes: [
    'case-erasure.certify-erasure',
    'case-erasure.erase-files',
    'case-erasure.erase-records',
    'case-erasure.keep-case',
    'case-erasure.open-erasure',
    'case-erasure.stop-erasure',
  ],
  userTasks: {
    'appraise-case': {
      name: '鉴定到期档案',
      form: 'appraise-case',
      fields: { grounds: 'textarea', keepYears: 'number', proposed: 'radio' },
      candidateGroups: '=[appraiserGroup]',
      deadlineRows: ['erasure-appraisal'],
    },
    'approve-erasure': {
      name: '批准销毁',
      form: 'approve-erasure',
      fields: { approved: 'radio', grounds: 'textarea', keepYears: 'number' },
      candidateGroups: '=[approverGroup]',
      deadlineRows: ['erasure-approval'],
    },
  },
  forms: ['appraise-case', 'approve-erasure'],
  decisions: {},
  messages: {},
  errorCodes: ['erasure-blocked', 'instance-superseded'],
  timers: {},
  deadlineRows: ['erasure-appraisal', 'erasure-approval'],
  elements: {
    'appraise-case': '鉴定到期档案',
    'approve-erasure': '批准销毁',
    'case-erased': '已销毁',
    'case-kept': '已续存',
    'case-listed': '列入销毁清册',
    'certify-erasure': '出具销毁证明',
    'erase-files': '删除文件',
    'erase-records': '销毁数据',
    'erasure-blocked': '不得销毁',
    'erasure-stopped': '已停止销毁',
    'erasure-superseded': '重复实例已结束',
    'is-erasure-approved': '是否批准？',
    'is-erasure-proposed': '是否拟销毁？',
    'keep-case': '登记续存',
    'open-erasure': '开始鉴定',
    'open-erasure-superseded': '已由另一实例办理',
    'stop-erasure': '停止销毁',
  },
} as const;

export type CaseErasureJob = (typeof caseErasure.jobTypes)[number];

export type CaseErasureUserTask = keyof typeof caseErasure.userTasks;

export type CaseErasureForm = (typeof caseErasure.forms)[number];

export type CaseErasureDecision = keyof typeof caseErasure.decisions;

export type CaseErasureMessage = keyof typeof caseErasure.messages;

export type CaseErasureErrorCode = (typeof caseErasure.errorCodes)[number];

export type CaseErasureDeadlineRow = (typeof caseErasure.deadlineRows)[number];

export type CaseErasureElement = keyof typeof caseErasure.elements;

export type CaseErasureValues = FormValues<typeof caseErasure.userTasks>;
