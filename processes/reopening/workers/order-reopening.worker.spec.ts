import { orderReopening } from '#libs/petition/order-reopening';
import { describeWorker } from '#processes/describe-worker';
import { OrderReopeningWorker } from './order-reopening.worker';

jest.mock('#libs/petition/order-reopening');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  reopeningId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(OrderReopeningWorker, {
  useCase: orderReopening,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing but that it is done', undefined, {}]],
});
