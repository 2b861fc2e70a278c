import { refuseReview } from '#libs/petition/refuse-review';
import { describeWorker } from '#processes/describe-worker';
import { RefuseReReviewWorker } from './refuse-re-review.worker';

jest.mock('#libs/petition/refuse-review');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  reviewId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(RefuseReReviewWorker, {
  useCase: refuseReview,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing but that it is done', undefined, {}]],
});
