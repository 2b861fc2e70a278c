import { openReview } from '#libs/petition/open-review';
import { describeWorker } from '#processes/describe-worker';
import { OpenReReviewWorker } from './open-re-review.worker';

jest.mock('#libs/petition/open-review');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  reviewId: '019a0000-0000-7000-8000-000000000002',
};
const opened = {
  late: true,
  causeStated: false,
  reviewerGroup: 'county-review:reviewer',
  signerGroup: 'county-review:head',
};

describeWorker(OpenReReviewWorker, {
  useCase: openReview,
  variables: step,
  asked: [step, { key: '2251799813685249', processVersion: 4 }],
  told: [['how late it is, and who reviews', opened, opened]],
  untold: [['a group that is no code', { ...opened, reviewerGroup: '严正平' }, 'reviewerGroup']],
});
