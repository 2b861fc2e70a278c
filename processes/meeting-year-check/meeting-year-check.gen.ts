// Generated from meeting-year-check.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const meetingYearCheck = {
  processId: 'meeting-year-check',
  name: '联席会议年度检查',
  jobTypes: ['meeting-year-check.check-year', 'meeting-year-check.warn-of-year'],
  userTasks: {},
  forms: [],
  decisions: {},
  messages: {},
  errorCodes: [],
  timers: { 'month-begun': { kind: 'cycle', expression: '0 0 0 1 * *' } },
  deadlineRows: [],
  elements: {
    'check-year': '核对会议进度',
    'is-year-behind': '是否落后？',
    'month-begun': '每月一日',
    'warn-of-year': '提醒召集人',
    'year-on-plan': '进度正常',
    'year-warned-of': '已提醒',
  },
} as const;

export type MeetingYearCheckJob = (typeof meetingYearCheck.jobTypes)[number];

export type MeetingYearCheckUserTask = keyof typeof meetingYearCheck.userTasks;

export type MeetingYearCheckForm = (typeof meetingYearCheck.forms)[number];

export type MeetingYearCheckDecision = keyof typeof meetingYearCheck.decisions;

export type MeetingYearCheckMessage = keyof typeof meetingYearCheck.messages;

export type MeetingYearCheckErrorCode = (typeof meetingYearCheck.errorCodes)[number];

export type MeetingYearCheckDeadlineRow = (typeof meetingYearCheck.deadlineRows)[number];

export type MeetingYearCheckElement = keyof typeof meetingYearCheck.elements;

export type MeetingYearCheckValues = FormValues<typeof meetingYearCheck.userTasks>;
