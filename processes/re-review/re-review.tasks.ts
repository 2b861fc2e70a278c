import { appealRegistrations } from '#processes/review-registrations';
import * as examineReReviewLateness from './tasks/examine-re-review-lateness.completion';
import * as examineReReview from './tasks/examine-re-review.completion';
import * as holdReReviewHearing from './tasks/hold-re-review-hearing.completion';
import * as draftReReview from './tasks/draft-re-review.completion';
import * as signReReview from './tasks/sign-re-review.completion';

/** What completing a step does; both levels of appeal share their use cases. */
export const reReviewRegistrations = appealRegistrations('re-review', {
  lateness: {
    contract: examineReReviewLateness.examineReReviewLatenessTask,
    routing: examineReReviewLateness.routing,
  },
  examination: { contract: examineReReview.examineReReviewTask, routing: examineReReview.routing },
  hearing: { contract: holdReReviewHearing.holdReReviewHearingTask, routing: holdReReviewHearing.routing },
  draft: { contract: draftReReview.draftReReviewTask, routing: draftReReview.routing },
  signature: { contract: signReReview.signReReviewTask, routing: signReReview.routing },
});
