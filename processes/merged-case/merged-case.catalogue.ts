import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { mergedCaseWorkers } from './merged-case.workers';

/** What the room offers to its diagram, and what no diagram of this name may do without. */
export const mergedCaseCatalogue: RoomCatalogue = {
  processId: 'merged-case',
  directory: 'processes/merged-case',
  workers: contractsOf(mergedCaseWorkers),
  userTasks: [],
  startVariables: ['petitionId', 'mergeId'],
  messageVariables: { 'leading-case-answered': [], 'merge-undone': [], 'petition-withdrawn': [] },
  tells: ['receive-merge', 'record-merge-withdrawal'],
  guards: [
    // Nobody is merged without being told (Reg. 23), and no merged case ends here: it goes on to its own answer (guard 3).
    { kind: 'every-path', to: 'until-answered', through: ['receive-merge'] },
    { kind: 'every-path', to: 'merge-handed-on', through: ['hand-on-merge'] },
  ],
};
