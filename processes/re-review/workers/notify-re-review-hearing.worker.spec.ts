import { notifyReviewHearing } from '#libs/petition/notify-review-hearing';
import { describeWorker } from '#processes/describe-worker';
import { NotifyReReviewHearingWorker } from './notify-re-review-hearing.worker';

jest.mock('#libs/petition/notify-review-hearing');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  reviewId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(NotifyReReviewHearingWorker, {
  useCase: notifyReviewHearing,
  variables: step,
  asked: [step],
  told: [['nothing but that it is done', undefined, {}]],
});
