// Generated from deadline-watch.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const deadlineWatch = {
  processId: 'deadline-watch',
  name: '期限监督',
  jobTypes: [
    'deadline-watch.issue-rectification',
    'deadline-watch.mark-red',
    'deadline-watch.mark-yellow',
    'deadline-watch.publish-circular',
    'deadline-watch.urge-handler',
    'deadline-watch.urge-head',
  ],
  userTasks: {},
  forms: [],
  decisions: { 'deadline-ladder': { resultVariable: 'step' } },
  messages: { 'deadline-changed': { correlationKey: '=deadlineId' } },
  errorCodes: [],
  timers: { 'stage-due': { kind: 'date', expression: '=nextAt' } },
  deadlineRows: [],
  elements: {
    'choose-step': '判定预警级别',
    'deadline-changed': '期限已变更',
    'deadline-resumed': '期限恢复或终结',
    'deadline-started': '期限开始',
    'issue-rectification': '发整改意见',
    'ladder-step': '执行哪一步？',
    'mark-red': '亮红灯',
    'mark-yellow': '亮黄灯',
    'publish-circular': '通报',
    'stage-due': '下一级到期',
    'step-done': '',
    'still-watching': '是否继续监督？',
    'urge-handler': '催办承办人',
    'urge-head': '催办负责人',
    'watch-again': '',
    'watch-closed': '期限终结',
    'watch-deadline': '等待哪件事？',
    'watch-ended': '监督结束',
    'what-changed': '变更为何？',
  },
} as const;

export type DeadlineWatchJob = (typeof deadlineWatch.jobTypes)[number];

export type DeadlineWatchUserTask = keyof typeof deadlineWatch.userTasks;

export type DeadlineWatchForm = (typeof deadlineWatch.forms)[number];

export type DeadlineWatchDecision = keyof typeof deadlineWatch.decisions;

export type DeadlineWatchMessage = keyof typeof deadlineWatch.messages;

export type DeadlineWatchErrorCode = (typeof deadlineWatch.errorCodes)[number];

export type DeadlineWatchDeadlineRow = (typeof deadlineWatch.deadlineRows)[number];

export type DeadlineWatchElement = keyof typeof deadlineWatch.elements;

export type DeadlineWatchValues = FormValues<typeof deadlineWatch.userTasks>;
