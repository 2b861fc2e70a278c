// Generated from merged-case.bpmn and its forms by `npm run generate`: change those, not this file.

import type { FormValues } from '#libs/process-contract/forms/form-values';

export const mergedCase = {
  processId: 'merged-case',
  name: '并案办理',
  jobTypes: ['merged-case.hand-on-merge', 'merged-case.receive-merge', 'merged-case.record-merge-withdrawal'],
  userTasks: {},
  forms: [],
  decisions: {},
  messages: {
    'leading-case-answered': { correlationKey: '=petitionId' },
    'merge-undone': { correlationKey: '=petitionId' },
    'petition-withdrawn': { correlationKey: '=petitionId' },
  },
  errorCodes: ['instance-superseded'],
  timers: {},
  deadlineRows: [],
  elements: {
    'hand-on-merge': '交回初信初访办理',
    'leading-case-answered': '主案已答复',
    'merge-handed-on': '已接续办理',
    'merge-ordered': '决定并案',
    'merge-over': '并案结束',
    'merge-superseded': '重复实例已结束',
    'merge-undone': '解除并案',
    'merge-withdrawal': '撤回（随时）',
    'merge-withdrawn': '信访人撤回',
    'merge-withdrawn-end': '已撤回',
    'receive-merge': '并入主案办理',
    'receive-merge-superseded': '已由另一实例办理',
    'record-merge-withdrawal': '记录撤回',
    'until-answered': '等待主案',
  },
} as const;

export type MergedCaseJob = (typeof mergedCase.jobTypes)[number];

export type MergedCaseUserTask = keyof typeof mergedCase.userTasks;

export type MergedCaseForm = (typeof mergedCase.forms)[number];

export type MergedCaseDecision = keyof typeof mergedCase.decisions;

export type MergedCaseMessage = keyof typeof mergedCase.messages;

export type MergedCaseErrorCode = (typeof mergedCase.errorCodes)[number];

export type MergedCaseDeadlineRow = (typeof mergedCase.deadlineRows)[number];

export type MergedCaseElement = keyof typeof mergedCase.elements;

export type MergedCaseValues = FormValues<typeof mergedCase.userTasks>;
