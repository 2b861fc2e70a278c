import { receiveTransfer } from '#libs/petition/receive-transfer';
import { describeWorker } from '#processes/describe-worker';
import { ReceiveTransferWorker } from './receive-transfer.worker';

jest.mock('#libs/petition/receive-transfer');

const order = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  rehandlingId: '019a0000-0000-7000-8000-000000000002',
};
const received = {
  handlerGroup: 'hexi:handler',
  headGroup: 'hexi:head',
  triageGroup: 'petition-office:supervisor',
  procedure: 'ordinary',
};

describeWorker(ReceiveTransferWorker, {
  useCase: receiveTransfer,
  variables: order,
  asked: [order, { key: '2251799813685249', processVersion: 4 }],
  told: [['who handles, signs and triages', received, received]],
  untold: [['a group that is no code', { ...received, headGroup: '吴国栋' }, 'headGroup']],
});
