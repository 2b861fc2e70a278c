import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { reReviewRegistrations } from './re-review.tasks';
import { reReviewWorkers } from './re-review.workers';

/** What the room offers to its diagram, and what no diagram of this name may do without. */
export const reReviewCatalogue: RoomCatalogue = {
  processId: 're-review',
  directory: 'processes/re-review',
  workers: contractsOf(reReviewWorkers),
  userTasks: reReviewRegistrations.map((task) => task.contract),
  startVariables: ['petitionId', 'reviewId'],
  messageVariables: {
    'petition-withdrawn': [],
  },
  guards: [
    // Whoever is turned away is told the reason, the article and where to go.
    { kind: 'every-path', to: 're-review-refused', through: ['refuse-re-review'] },
    // Nothing is decided without the dossier and without having been examined (Reg. 36).
    { kind: 'every-path', to: 'examine-re-review', through: ['pull-re-review-materials'] },
    { kind: 'every-path', to: 'draft-re-review', through: ['examine-re-review'] },
    // An opinion is signed before it is delivered, and delivered before anything follows from it.
    { kind: 'every-path', to: 'deliver-re-review', through: ['sign-re-review'] },
    { kind: 'every-path', to: 'order-re-review-rehandling', through: ['deliver-re-review'] },
    { kind: 'every-path', to: 're-review-concluded', through: ['deliver-re-review'] },
    // A clock that was stopped for the hearing runs again before the opinion is drafted (Reg. 36).
    { kind: 'every-path', to: 're-review-heard', through: ['examine-re-review'] },
  ],
  tells: ['refuse-re-review', 'deliver-re-review', 'record-re-review-withdrawal'],
};
