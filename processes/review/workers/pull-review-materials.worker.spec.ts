import { admitReview } from '#libs/petition/admit-review';
import { describeWorker } from '#processes/describe-worker';
import { PullReviewMaterialsWorker } from './pull-review-materials.worker';

jest.mock('#libs/petition/admit-review');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  reviewId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(PullReviewMaterialsWorker, {
  useCase: admitReview,
  variables: step,
  asked: [step],
  told: [['nothing but that it is done', undefined, {}]],
});
