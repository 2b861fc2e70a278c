import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { caseErasureRegistrations } from './case-erasure.tasks';
import { caseErasureWorkers } from './case-erasure.workers';

const LONG_CLOSED = 'the case was answered and closed years ago; who asks is told by the office';

/** What the room offers to its diagram, and what no diagram of this name may do without. */
export const caseErasureCatalogue: RoomCatalogue = {
  processId: 'case-erasure',
  directory: 'processes/case-erasure',
  workers: contractsOf(caseErasureWorkers),
  userTasks: caseErasureRegistrations.map((task) => task.contract),
  startVariables: ['petitionId', 'erasureId'],
  messageVariables: {},
  endsUntold: { 'case-erased': LONG_CLOSED, 'case-kept': LONG_CLOSED, 'erasure-stopped': LONG_CLOSED },
  guards: [
    // Never by machine alone: one person proposes, another approves, and it is certified.
    { kind: 'every-path', to: 'approve-erasure', through: ['appraise-case'] },
    { kind: 'every-path', to: 'erase-records', through: ['approve-erasure'] },
    { kind: 'every-path', to: 'erase-files', through: ['erase-records'] },
    { kind: 'every-path', to: 'case-erased', through: ['certify-erasure'] },
  ],
};
