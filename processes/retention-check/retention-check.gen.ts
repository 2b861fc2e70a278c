// Generated from retention-check.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const retentionCheck = {
  processId: 'retention-check',
  name: '到期档案清查',
  jobTypes: ['retention-check.list-due-cases'],
  userTasks: {},
  forms: [],
  decisions: {},
  messages: {},
  errorCodes: [],
  timers: { 'retention-check-due': { kind: 'cycle', expression: '0 30 18 * * *' } },
  deadlineRows: [],
  elements: {
    'due-cases-listed': '到期档案已列入清册',
    'list-due-cases': '列出到期档案',
    'retention-check-due': '每天凌晨',
  },
} as const;

export type RetentionCheckJob = (typeof retentionCheck.jobTypes)[number];

export type RetentionCheckUserTask = keyof typeof retentionCheck.userTasks;

export type RetentionCheckForm = (typeof retentionCheck.forms)[number];

export type RetentionCheckDecision = keyof typeof retentionCheck.decisions;

export type RetentionCheckMessage = keyof typeof retentionCheck.messages;

export type RetentionCheckErrorCode = (typeof retentionCheck.errorCodes)[number];

export type RetentionCheckDeadlineRow = (typeof retentionCheck.deadlineRows)[number];

export type RetentionCheckElement = keyof typeof retentionCheck.elements;

export type RetentionCheckValues = FormValues<typeof retentionCheck.userTasks>;
