import { resumeReview } from '#libs/petition/resume-review';
import { describeWorker } from '#processes/describe-worker';
import { ResumeReReviewWorker } from './resume-re-review.worker';

jest.mock('#libs/petition/resume-review');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  reviewId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(ResumeReReviewWorker, {
  useCase: resumeReview,
  variables: step,
  asked: [step],
  told: [['nothing but that it is done', undefined, {}]],
});
