import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { deadlineWatchWorkers } from './deadline-watch.workers';

const watchVariables = ['watch', 'stage', 'nextAt'];

/** What the room offers to its diagram. */
export const deadlineWatchCatalogue: RoomCatalogue = {
  processId: 'deadline-watch',
  directory: 'processes/deadline-watch',
  workers: contractsOf(deadlineWatchWorkers),
  userTasks: [],
  startVariables: ['deadlineId', 'petitionId', ...watchVariables],
  messageVariables: { 'deadline-changed': watchVariables },
  guards: [],
};
