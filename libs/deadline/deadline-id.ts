/** Ids of the rows of processes/deadline-watch/rules/deadlines.dmn; a spec holds both lists together. */
export const deadlineIds = [
  'registration-decision',
  'acceptance-notice',
  'objection',
  'objection-decision',
  'handling',
  'handling-extension',
  'extension-decision',
  'transfer-decision',
  'outside-answer',
  'simplified-acceptance',
  'simplified-handling',
  'review-request',
  'review',
  're-review-request',
  're-review',
  'joint-meeting-convened',
  'assistance-decision',
  'assistance-decision-finance',
  'return-visit',
  'reopening-request',
  'reopening-decision',
  'erasure-appraisal',
  'erasure-approval',
] as const;

export type DeadlineId = (typeof deadlineIds)[number];
