import { orderRehandling } from '#libs/petition/order-rehandling';
import { describeWorker } from '#processes/describe-worker';
import { OrderReReviewRehandlingWorker } from './order-re-review-rehandling.worker';

jest.mock('#libs/petition/order-rehandling');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  reviewId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(OrderReReviewRehandlingWorker, {
  useCase: orderRehandling,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing but that it is done', undefined, {}]],
});
