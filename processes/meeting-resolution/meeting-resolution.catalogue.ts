import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { meetingResolutionRegistrations } from './meeting-resolution.tasks';
import { meetingResolutionWorkers } from './meeting-resolution.workers';

const OWN_PROCESS = 'the case goes on in its own process, whose notices tell the petitioner';

/** What the room offers to its diagram, and what no diagram of this name may do without. */
export const meetingResolutionCatalogue: RoomCatalogue = {
  processId: 'meeting-resolution',
  directory: 'processes/meeting-resolution',
  workers: contractsOf(meetingResolutionWorkers),
  userTasks: meetingResolutionRegistrations.map((task) => task.contract),
  startVariables: ['petitionId', 'meetingTaskId'],
  messageVariables: { 'deadline-overdue': [], 'meeting-task-dropped': [] },
  endsUntold: {
    'resolution-carried-out': OWN_PROCESS,
    'overdue-followed-up': OWN_PROCESS,
    'resolution-void': OWN_PROCESS,
  },
  guards: [
    // Nothing that a meeting resolved ends as done without its owner's report.
    { kind: 'every-path', to: 'report-resolution', through: ['carry-out-resolution'] },
    { kind: 'every-path', to: 'resolution-carried-out', through: ['report-resolution'] },
  ],
};
