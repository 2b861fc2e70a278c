// Generated from retention-check.bpmn by `npm run generate`: change the diagram, not this file.

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
