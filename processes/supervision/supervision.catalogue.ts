import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { supervisionRegistrations } from './supervision.tasks';
import { supervisionWorkers } from './supervision.workers';

/** What the room offers to its diagram, and what no diagram of this name may do without. */
export const supervisionCatalogue: RoomCatalogue = {
  processId: 'supervision',
  directory: 'processes/supervision',
  workers: contractsOf(supervisionWorkers),
  userTasks: supervisionRegistrations.map((task) => task.contract),
  startVariables: ['petitionId', 'supervisionId'],
  messageVariables: {
    'supervised-work-done': [],
    'supervised-work-overtaken': [],
    'supervision-overdue': [],
  },
  tells: [],
  endsUntold: {
    'supervision-ended': 'between the petition office and the unit; the case itself tells the petitioner',
    'supervision-overtaken-end':
      'between the petition office and the unit; the case itself tells the petitioner',
    'lateness-circulated': 'between the petition office and the unit; the case itself tells the petitioner',
  },
  guards: [
    // Nobody is circulated or ordered to rectify unheard, and no supervision is called done before its work is.
    { kind: 'every-path', to: 'order-rectification', through: ['examine-answer'] },
    { kind: 'every-path', to: 'circulate-refusal', through: ['examine-answer'] },
    { kind: 'every-path', to: 'close-supervision', through: ['supervised-work-done'] },
  ],
};
