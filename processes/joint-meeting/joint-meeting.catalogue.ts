import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { jointMeetingRegistrations } from './joint-meeting.tasks';
import { jointMeetingWorkers } from './joint-meeting.workers';

const OWN_PROCESS = 'each case goes on in its own process, whose notices tell the petitioner';

/** What the room offers to its diagram, and what no diagram of this name may do without. */
export const jointMeetingCatalogue: RoomCatalogue = {
  processId: 'joint-meeting',
  directory: 'processes/joint-meeting',
  workers: contractsOf(jointMeetingWorkers),
  userTasks: jointMeetingRegistrations.map((task) => task.contract),
  startVariables: ['meetingId'],
  fixedForms: 'a meeting is about several cases: none of them would show what was entered',
  messageVariables: { 'meeting-emptied': [], 'meeting-task-ended': [] },
  endsUntold: {
    'meeting-declined': OWN_PROCESS,
    'meeting-closed': OWN_PROCESS,
    'meeting-cancelled': OWN_PROCESS,
  },
  guards: [
    // Nothing is reported to a case before the minutes are signed.
    { kind: 'every-path', to: 'report-outcome', through: ['sign-minutes'] },
    { kind: 'every-path', to: 'meeting-closed', through: ['report-outcome'] },
  ],
};
