import { deliverReview } from '#libs/petition/deliver-review';
import { describeWorker } from '#processes/describe-worker';
import { DeliverReviewWorker } from './deliver-review.worker';

jest.mock('#libs/petition/deliver-review');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  reviewId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(DeliverReviewWorker, {
  useCase: deliverReview,
  variables: step,
  asked: [step],
  told: [
    ['an opinion that stands', { outcome: 'upheld' }, { outcome: 'upheld' }],
    ['one that is changed', { outcome: 'changed' }, { outcome: 'changed' }],
    ['a matter that is sent back', { outcome: 'sent-back' }, { outcome: 'sent-back' }],
  ],
  untold: [['an outcome that nobody knows', { outcome: 'lost' }, 'outcome']],
});
