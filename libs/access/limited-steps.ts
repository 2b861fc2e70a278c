/**
 * Steps of a case that other departments do who see of it what the petitioner agreed to share, and nothing else: having such a
 * task opens no case to anybody, and the task names neither its subject nor how it came.
 */
export const LIMITED_PROCESS = 'assistance-referral';

export const LIMITED_STEPS = [
  'decide-civil-affairs',
  'sign-civil-affairs',
  'decide-finance',
  'sign-finance',
  'record-payment',
] as const;

/** True of such a task; `alias` names the task's row, or another one with its process and element. */
export const limitedSql = (alias: string): string =>
  `(${alias}.process_id = '${LIMITED_PROCESS}' AND ${alias}.element_id IN ('${LIMITED_STEPS.join("', '")}'))`;

export const isLimited = ({ processId, elementId }: { processId: string; elementId: string }): boolean =>
  processId === LIMITED_PROCESS && LIMITED_STEPS.some((step) => step === elementId);
