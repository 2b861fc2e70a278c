import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { reopeningRegistrations } from './reopening.tasks';
import { reopeningWorkers } from './reopening.workers';

/** What the room offers to its diagram, and what no diagram of this name may do without. */
export const reopeningCatalogue: RoomCatalogue = {
  processId: 'reopening',
  directory: 'processes/reopening',
  workers: contractsOf(reopeningWorkers),
  userTasks: reopeningRegistrations.map((task) => task.contract),
  startVariables: ['petitionId', 'reopeningId'],
  messageVariables: {},
  tells: ['decline-reopening'],
  endsUntold: { reopened: 'the instance that handles the case anew gives the notice as its first step' },
  guards: [
    // A person decides, and whoever is turned away is told the reason, the article and where to go.
    { kind: 'every-path', to: 'reopening-declined', through: ['decline-reopening'] },
    { kind: 'every-path', to: 'decline-reopening', through: ['decide-reopening'] },
    { kind: 'every-path', to: 'order-reopening', through: ['decide-reopening'] },
  ],
};
