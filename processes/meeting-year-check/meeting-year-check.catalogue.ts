import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { meetingYearCheckWorkers } from './meeting-year-check.workers';

/** What the room offers to its diagram; the engine's timer starts it. */
export const meetingYearCheckCatalogue: RoomCatalogue = {
  processId: 'meeting-year-check',
  directory: 'processes/meeting-year-check',
  workers: contractsOf(meetingYearCheckWorkers),
  userTasks: [],
  startVariables: [],
  messageVariables: {},
  guards: [],
};
