import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { erasureRequestRegistrations } from './erasure-request.tasks';
import { erasureRequestWorkers } from './erasure-request.workers';

/** What the room offers to its diagram, and what no diagram of this name may do without. */
export const erasureRequestCatalogue: RoomCatalogue = {
  processId: 'erasure-request',
  directory: 'processes/erasure-request',
  workers: contractsOf(erasureRequestWorkers),
  userTasks: erasureRequestRegistrations.map((task) => task.contract),
  startVariables: ['petitionId', 'requestId'],
  messageVariables: {},
  tells: ['list-asked-case', 'erase-contact-data', 'decline-erasure-request'],
  guards: [
    // A person decides, whatever is done.
    { kind: 'every-path', to: 'list-asked-case', through: ['decide-erasure-request'] },
    { kind: 'every-path', to: 'erase-contact-data', through: ['decide-erasure-request'] },
    { kind: 'every-path', to: 'decline-erasure-request', through: ['decide-erasure-request'] },
    { kind: 'every-path', to: 'erasure-request-declined', through: ['decline-erasure-request'] },
  ],
};
