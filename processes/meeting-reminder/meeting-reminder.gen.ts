// Generated from meeting-reminder.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const meetingReminder = {
  processId: 'meeting-reminder',
  name: '会前提醒',
  jobTypes: ['meeting-reminder.open-reminder', 'meeting-reminder.remind-participants'],
  userTasks: {},
  forms: [],
  decisions: {},
  messages: {},
  errorCodes: ['instance-superseded'],
  timers: { 'reminder-due': { kind: 'date', expression: '=remindAt' } },
  deadlineRows: [],
  elements: {
    'is-reminder-in-time': '来得及提醒？',
    'meeting-dated': '会议已定日期',
    'no-reminder-needed': '不需要提醒',
    'open-reminder': '计算提醒时间',
    'open-reminder-superseded': '已由另一实例办理',
    'participants-reminded': '已提醒',
    'remind-participants': '提醒参加人',
    'reminder-due': '提醒时刻到',
    'reminder-superseded': '重复实例已结束',
  },
} as const;

export type MeetingReminderJob = (typeof meetingReminder.jobTypes)[number];

export type MeetingReminderUserTask = keyof typeof meetingReminder.userTasks;

export type MeetingReminderForm = (typeof meetingReminder.forms)[number];

export type MeetingReminderDecision = keyof typeof meetingReminder.decisions;

export type MeetingReminderMessage = keyof typeof meetingReminder.messages;

export type MeetingReminderErrorCode = (typeof meetingReminder.errorCodes)[number];

export type MeetingReminderDeadlineRow = (typeof meetingReminder.deadlineRows)[number];

export type MeetingReminderElement = keyof typeof meetingReminder.elements;

export type MeetingReminderValues = FormValues<typeof meetingReminder.userTasks>;
