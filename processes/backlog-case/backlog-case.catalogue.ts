import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { backlogCaseRegistrations } from './backlog-case.tasks';
import { backlogCaseWorkers } from './backlog-case.workers';

/** What the room offers to its diagram, and what no diagram of this name may do without. */
export const backlogCaseCatalogue: RoomCatalogue = {
  processId: 'backlog-case',
  directory: 'processes/backlog-case',
  workers: contractsOf(backlogCaseWorkers),
  userTasks: backlogCaseRegistrations.map((task) => task.contract),
  startVariables: ['petitionId', 'backlogId'],
  messageVariables: {
    'backlog-over': [],
    'backlog-overtaken': [],
    'backlog-quarter-began': ['leaderGroup'],
    'backlog-quarter-overdue': ['supervisorGroup'],
  },
  tells: ['close-backlog', 'end-backlog'],
  endsUntold: {
    'quarterly-meeting-held': 'the backlog case goes on; its page shows the petitioner the milestones',
    'stall-examined': 'the backlog case goes on; it is between the supervisor and the responsible leaders',
  },
  guards: [
    // The petitioner is heard before there is a plan, and the plan is studied before anybody inspects it.
    { kind: 'every-path', to: 'draw-plan', through: ['talk-in-person'] },
    { kind: 'every-path', to: 'study-in-person', through: ['draw-plan'] },
    { kind: 'every-path', to: 'inspect-in-person', through: ['study-in-person'] },
    // Only what is on record ends it (guard 3).
    { kind: 'every-path', to: 'close-backlog', through: ['backlog-over'] },
    { kind: 'every-path', to: 'end-backlog', through: ['backlog-overtaken'] },
    { kind: 'every-path', to: 'backlog-settled', through: ['close-backlog'] },
  ],
};
