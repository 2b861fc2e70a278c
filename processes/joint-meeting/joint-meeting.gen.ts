// Generated from joint-meeting.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const jointMeeting = {
  processId: 'joint-meeting',
  name: '联席会议',
  jobTypes: [
    'joint-meeting.close-meeting',
    'joint-meeting.open-meeting',
    'joint-meeting.report-outcome',
    'joint-meeting.start-resolution',
  ],
  userTasks: {
    'decide-meeting': {
      name: '决定是否召开会议',
      form: 'decide-meeting',
      fields: { grounds: 'textarea', held: 'radio' },
      candidateGroups: '=[convenerGroup]',
      deadlineRows: ['joint-meeting-convened'],
    },
    'plan-meeting': {
      name: '安排会议',
      form: 'plan-meeting',
      fields: { mode: 'radio', place: 'textfield', plannedOn: 'datetime', startsAt: 'textfield' },
      candidateGroups: '=[clerkGroup]',
      deadlineRows: ['joint-meeting-convened'],
    },
    'record-meeting': {
      name: '记录会议',
      form: 'record-meeting',
      fields: { convenedOn: 'datetime', minutes: 'textarea' },
      candidateGroups: '=[clerkGroup]',
      deadlineRows: ['joint-meeting-convened'],
    },
    'sign-minutes': {
      name: '签发会议纪要',
      form: 'sign-minutes',
      fields: { paperHash: 'textfield', remarks: 'textarea', signed: 'radio' },
      candidateGroups: '=[convenerGroup]',
      deadlineRows: ['meeting-minutes'],
    },
  },
  forms: ['decide-meeting', 'plan-meeting', 'record-meeting', 'sign-minutes'],
  decisions: {},
  messages: {
    'meeting-emptied': { correlationKey: '=meetingId' },
    'meeting-task-ended': { correlationKey: '=meetingTaskId' },
  },
  errorCodes: ['instance-superseded'],
  timers: {},
  deadlineRows: ['joint-meeting-convened', 'meeting-minutes'],
  elements: {
    'agenda-emptied': '议程已空',
    'are-minutes-signed': '是否签发？',
    'close-meeting': '会议办结',
    'decide-meeting': '决定是否召开会议',
    'follow-resolutions': '逐项督办决议',
    'is-meeting-held': '是否召开？',
    'is-regular': '是否例会？',
    'meeting-cancelled': '会议已取消',
    'meeting-closed': '会议已办结',
    'meeting-declined': '不召开会议',
    'meeting-emptied': '没有议题了',
    'meeting-proposed': '提请联席会议',
    'meeting-superseded': '重复实例已结束',
    'open-meeting': '登记会议',
    'open-meeting-superseded': '已由另一实例办理',
    'plan-meeting': '安排会议',
    'record-meeting': '记录会议',
    'report-outcome': '反馈会议结论',
    'resolution-ended': '决议已落实',
    'resolution-listed': '决议事项',
    'resolution-settled': '本项结束',
    'sign-minutes': '签发会议纪要',
    'start-resolution': '启动决议督办',
  },
} as const;

export type JointMeetingJob = (typeof jointMeeting.jobTypes)[number];

export type JointMeetingUserTask = keyof typeof jointMeeting.userTasks;

export type JointMeetingForm = (typeof jointMeeting.forms)[number];

export type JointMeetingDecision = keyof typeof jointMeeting.decisions;

export type JointMeetingMessage = keyof typeof jointMeeting.messages;

export type JointMeetingErrorCode = (typeof jointMeeting.errorCodes)[number];

export type JointMeetingDeadlineRow = (typeof jointMeeting.deadlineRows)[number];

export type JointMeetingElement = keyof typeof jointMeeting.elements;

export type JointMeetingValues = FormValues<typeof jointMeeting.userTasks>;
