import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { meetingReminderWorkers } from './meeting-reminder.workers';

/** What the room offers to its diagram; it starts when a meeting is given a day. */
export const meetingReminderCatalogue: RoomCatalogue = {
  processId: 'meeting-reminder',
  directory: 'processes/meeting-reminder',
  workers: contractsOf(meetingReminderWorkers),
  userTasks: [],
  startVariables: ['meetingId', 'roundId'],
  messageVariables: {},
  guards: [],
};
