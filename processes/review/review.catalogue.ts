import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { reviewRegistrations } from './review.tasks';
import { reviewWorkers } from './review.workers';

/** What the room offers to its diagram, and what no diagram of this name may do without. */
export const reviewCatalogue: RoomCatalogue = {
  processId: 'review',
  directory: 'processes/review',
  workers: contractsOf(reviewWorkers),
  userTasks: reviewRegistrations.map((task) => task.contract),
  startVariables: ['petitionId', 'reviewId'],
  messageVariables: {
    'petition-withdrawn': [],
    're-review-requested': [],
    're-review-window-ended': [],
  },
  guards: [
    // Whoever is turned away is told the reason, the article and where to go.
    { kind: 'every-path', to: 'review-refused', through: ['refuse-review'] },
    // Nothing is decided without the dossier and without having been examined (Reg. 35).
    { kind: 'every-path', to: 'examine-review', through: ['pull-review-materials'] },
    { kind: 'every-path', to: 'draft-review', through: ['examine-review'] },
    // An opinion is signed before it is delivered, and delivered before anything follows from it.
    { kind: 'every-path', to: 'deliver-review', through: ['sign-review'] },
    { kind: 'every-path', to: 'order-review-rehandling', through: ['deliver-review'] },
    { kind: 'every-path', to: 'review-concluded', through: ['deliver-review'] },
  ],
  tells: ['refuse-review', 'deliver-review', 'record-review-withdrawal'],
};
