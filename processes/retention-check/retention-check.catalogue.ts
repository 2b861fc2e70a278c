import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { retentionCheckWorkers } from './retention-check.workers';

/** What the room offers to its diagram; the engine's timer starts it. */
export const retentionCheckCatalogue: RoomCatalogue = {
  processId: 'retention-check',
  directory: 'processes/retention-check',
  workers: contractsOf(retentionCheckWorkers),
  userTasks: [],
  startVariables: [],
  messageVariables: {},
  guards: [],
};
