import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { assistanceReferralRegistrations } from './assistance-referral.tasks';
import { assistanceReferralWorkers } from './assistance-referral.workers';

/** What the room offers to its diagram, and what no diagram of this name may do without. */
export const assistanceReferralCatalogue: RoomCatalogue = {
  processId: 'assistance-referral',
  directory: 'processes/assistance-referral',
  workers: contractsOf(assistanceReferralWorkers),
  userTasks: assistanceReferralRegistrations.map((task) => task.contract),
  fixedForms: 'departments see what the petitioner agreed to share, and the case shows none of their answers',
  startVariables: ['petitionId', 'referralId'],
  messageVariables: { 'assistance-agreed': [], 'assistance-stopped': [] },
  tells: ['refuse-referral', 'tell-decision'],
  endsUntold: {
    'referral-stopped-end':
      'the petitioner said so, or let a question lapse that said so itself; the page of the case shows it at once',
  },
  guards: [
    // Nothing is shared without the petitioner's own consent, for which they are told who would see what.
    { kind: 'every-path', to: 'departments-decide', through: ['share-referral'] },
    { kind: 'every-path', to: 'share-referral', through: ['sharing-agreed'] },
    { kind: 'every-path', to: 'sharing-agreed', through: ['ask-consent'] },
    // Nothing is paid that was not decided and told; nobody is turned away unheard (guard 2).
    { kind: 'every-path', to: 'record-payment', through: ['tell-decision'] },
    { kind: 'every-path', to: 'referral-refused', through: ['refuse-referral'] },
    { kind: 'every-path', to: 'referral-answered', through: ['tell-decision'] },
    { kind: 'every-path', to: 'referral-closed', through: ['follow-up-assistance'] },
  ],
};
