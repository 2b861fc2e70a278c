import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { assistedReturnRegistrations } from './assisted-return.tasks';
import { assistedReturnWorkers } from './assisted-return.workers';

/** What the room offers to its diagram, and what no diagram of this name may do without. */
export const assistedReturnCatalogue: RoomCatalogue = {
  processId: 'assisted-return',
  directory: 'processes/assisted-return',
  workers: contractsOf(assistedReturnWorkers),
  userTasks: assistedReturnRegistrations.map((task) => task.contract),
  fixedForms: 'nothing is recorded of a petitioner’s way home beyond what they agreed to',
  startVariables: ['petitionId', 'returnId'],
  messageVariables: {
    'return-agreed': [],
    'return-arrived': [],
    'return-stopped': [],
    'assistance-decided': [],
  },
  tells: ['tell-offer'],
  endsUntold: {
    'return-stopped-end':
      'the petitioner said so, or let an offer lapse that said so itself; the page of the case shows it at once',
  },
  guards: [
    // Nobody travels without their own consent, which they are told of with the way to take it back (guard 6).
    { kind: 'every-path', to: 'arrange-travel', through: ['record-consent'] },
    { kind: 'every-path', to: 'record-consent', through: ['consent-given'] },
    { kind: 'every-path', to: 'consent-given', through: ['tell-offer'] },
    // That they have arrived, only they say.
    { kind: 'every-path', to: 'begin-talk', through: ['arrival-told'] },
    { kind: 'every-path', to: 'return-completed', through: ['complete-return'] },
  ],
};
