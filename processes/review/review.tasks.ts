import { appealRegistrations } from '#processes/review-registrations';
import * as examineReviewLateness from './tasks/examine-review-lateness.completion';
import * as examineReview from './tasks/examine-review.completion';
import * as holdReviewHearing from './tasks/hold-review-hearing.completion';
import * as draftReview from './tasks/draft-review.completion';
import * as signReview from './tasks/sign-review.completion';

/** What completing a step does; both levels of appeal share their use cases. */
export const reviewRegistrations = appealRegistrations('review', {
  lateness: {
    contract: examineReviewLateness.examineReviewLatenessTask,
    routing: examineReviewLateness.routing,
  },
  examination: { contract: examineReview.examineReviewTask, routing: examineReview.routing },
  hearing: { contract: holdReviewHearing.holdReviewHearingTask, routing: holdReviewHearing.routing },
  draft: { contract: draftReview.draftReviewTask, routing: draftReview.routing },
  signature: { contract: signReview.signReviewTask, routing: signReview.routing },
});
