// Generated from meeting-resolution.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const meetingResolution = {
  processId: 'meeting-resolution',
  name: '决议督办',
  jobTypes: ['meeting-resolution.open-resolution', 'meeting-resolution.report-resolution'],
  userTasks: {
    'carry-out-resolution': {
      name: '落实会议决议',
      form: 'carry-out-resolution',
      fields: { report: 'textarea' },
      candidateGroups: '=[ownerGroup]',
      deadlineRows: ['meeting-resolution'],
    },
    'follow-up-overdue': {
      name: '督促超期决议',
      form: 'follow-up-overdue',
      fields: { instruction: 'textarea', newDay: 'datetime' },
      candidateGroups: '=[convenerGroup]',
      deadlineRows: ['meeting-resolution'],
    },
  },
  forms: ['carry-out-resolution', 'follow-up-overdue'],
  decisions: {},
  messages: {
    'deadline-overdue': { correlationKey: '=deadlineId' },
    'meeting-task-dropped': { correlationKey: '=meetingTaskId' },
  },
  errorCodes: ['instance-superseded'],
  timers: {},
  deadlineRows: ['meeting-resolution'],
  elements: {
    'carry-out-resolution': '落实会议决议',
    'case-gone': '事项已退出',
    'follow-up-overdue': '督促超期决议',
    'open-resolution': '登记决议事项',
    'open-resolution-superseded': '已由另一实例办理',
    'overdue-followed-up': '已督促',
    'report-resolution': '反馈落实情况',
    'resolution-carried-out': '决议已落实',
    'resolution-dropped': '不再需要落实',
    'resolution-made': '会议形成决议',
    'resolution-overdue': '超期未落实',
    'resolution-superseded': '重复实例已结束',
    'resolution-void': '决议终止',
  },
} as const;

export type MeetingResolutionJob = (typeof meetingResolution.jobTypes)[number];

export type MeetingResolutionUserTask = keyof typeof meetingResolution.userTasks;

export type MeetingResolutionForm = (typeof meetingResolution.forms)[number];

export type MeetingResolutionDecision = keyof typeof meetingResolution.decisions;

export type MeetingResolutionMessage = keyof typeof meetingResolution.messages;

export type MeetingResolutionErrorCode = (typeof meetingResolution.errorCodes)[number];

export type MeetingResolutionDeadlineRow = (typeof meetingResolution.deadlineRows)[number];

export type MeetingResolutionElement = keyof typeof meetingResolution.elements;

export type MeetingResolutionValues = FormValues<typeof meetingResolution.userTasks>;
