// Generated from backlog-case.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const backlogCase = {
  processId: 'backlog-case',
  name: '重点积案包案',
  jobTypes: ['backlog-case.close-backlog', 'backlog-case.end-backlog', 'backlog-case.open-backlog'],
  userTasks: {
    'draw-plan': {
      name: '拟定化解方案',
      form: 'draw-plan',
      fields: {
        dueOn1: 'datetime',
        dueOn2: 'datetime',
        dueOn3: 'datetime',
        plan: 'textarea',
        what1: 'textfield',
        what2: 'textfield',
        what3: 'textfield',
      },
      candidateGroups: '=[unitGroup]',
      deadlineRows: ['backlog-plan'],
    },
    'examine-stall': {
      name: '督导停滞的积案',
      form: 'examine-stall',
      fields: { instruction: 'textarea' },
      candidateGroups: '=[supervisorGroup]',
      deadlineRows: ['backlog-quarter'],
    },
    'hold-quarterly-meeting': {
      name: '季度会办',
      form: 'hold-quarterly-meeting',
      fields: { heldOn: 'datetime', record: 'textarea', result: 'radio' },
      candidateGroups: '=[leaderGroup]',
      deadlineRows: ['backlog-quarter'],
    },
    'inspect-in-person': {
      name: '亲自督促检查',
      form: 'inspect-in-person',
      fields: { doneOn: 'datetime', record: 'textarea' },
      candidateGroups: '=[leaderGroup]',
      deadlineRows: ['backlog-inspection'],
    },
    'study-in-person': {
      name: '亲自研究方案',
      form: 'study-in-person',
      fields: { doneOn: 'datetime', record: 'textarea' },
      candidateGroups: '=[leaderGroup]',
      deadlineRows: ['backlog-study'],
    },
    'talk-in-person': {
      name: '亲自见面谈话',
      form: 'talk-in-person',
      fields: { doneOn: 'datetime', record: 'textarea', talk: 'radio' },
      candidateGroups: '=[leaderGroup]',
      deadlineRows: ['backlog-talk'],
    },
  },
  forms: [
    'draw-plan',
    'examine-stall',
    'hold-quarterly-meeting',
    'inspect-in-person',
    'study-in-person',
    'talk-in-person',
  ],
  decisions: {},
  messages: {
    'backlog-over': { correlationKey: '=backlogId' },
    'backlog-overtaken': { correlationKey: '=backlogId' },
    'backlog-quarter-began': { correlationKey: '=backlogId' },
    'backlog-quarter-overdue': { correlationKey: '=backlogId' },
  },
  errorCodes: ['instance-superseded'],
  timers: {},
  deadlineRows: ['backlog-inspection', 'backlog-plan', 'backlog-quarter', 'backlog-study', 'backlog-talk'],
  elements: {
    'backlog-ended-early': '包案中途结束',
    'backlog-opened': '列为重点积案',
    'backlog-over': '信访人接受意见或者事项终结',
    'backlog-overtaken': '包案途中结束',
    'backlog-overtaken-end': '包案中途结束',
    'backlog-settled': '积案化解',
    'backlog-superseded': '重复实例已结束',
    'backlog-unsettled': '包案结束',
    'close-backlog': '结束包案',
    'draw-plan': '拟定化解方案',
    'end-backlog': '记录包案结束',
    'examine-stall': '督导停滞的积案',
    'hold-quarterly-meeting': '季度会办',
    'inspect-in-person': '亲自督促检查',
    'open-backlog': '登记积案包案',
    'open-backlog-superseded': '已由另一实例包案',
    'quarter-began': '一个季度开始',
    'quarter-overdue': '季度期限严重逾期',
    'quarter-stalled': '季度没有进展',
    'quarterly-meeting': '每季度会办',
    'quarterly-meeting-held': '会办已登记',
    'stall-examined': '已督导',
    'study-in-person': '亲自研究方案',
    'talk-in-person': '亲自见面谈话',
    'was-backlog-settled': '积案化解了吗？',
  },
} as const;

export type BacklogCaseJob = (typeof backlogCase.jobTypes)[number];

export type BacklogCaseUserTask = keyof typeof backlogCase.userTasks;

export type BacklogCaseForm = (typeof backlogCase.forms)[number];

export type BacklogCaseDecision = keyof typeof backlogCase.decisions;

export type BacklogCaseMessage = keyof typeof backlogCase.messages;

export type BacklogCaseErrorCode = (typeof backlogCase.errorCodes)[number];

export type BacklogCaseDeadlineRow = (typeof backlogCase.deadlineRows)[number];

export type BacklogCaseElement = keyof typeof backlogCase.elements;

export type BacklogCaseValues = FormValues<typeof backlogCase.userTasks>;
