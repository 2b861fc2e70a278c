import { concludeReview } from '#libs/petition/conclude-review';
import { describeWorker } from '#processes/describe-worker';
import { ConcludeReReviewWorker } from './conclude-re-review.worker';

jest.mock('#libs/petition/conclude-review');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  reviewId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(ConcludeReReviewWorker, {
  useCase: concludeReview,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing but that it is done', undefined, {}]],
});
