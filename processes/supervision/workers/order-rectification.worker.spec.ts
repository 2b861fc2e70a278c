import { orderRectification } from '#libs/petition/supervision/order-rectification';
import { describeWorker } from '#processes/describe-worker';
import { OrderRectificationWorker } from './order-rectification.worker';

jest.mock('#libs/petition/supervision/order-rectification');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  supervisionId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(OrderRectificationWorker, {
  useCase: orderRectification,
  variables: step,
  asked: [step],
  told: [['which round it is', { round: 1 }, { round: 1 }]],
  untold: [['no number', { round: '一' }, 'round']],
});
