import { recordWithdrawal } from '#libs/petition/record-withdrawal';
import { describeWorker } from '#processes/describe-worker';
import { RecordWithdrawalWorker } from './record-withdrawal.worker';

jest.mock('#libs/petition/record-withdrawal');

const petitionId = '019a0000-0000-7000-8000-000000000001';

describeWorker(RecordWithdrawalWorker, {
  useCase: recordWithdrawal,
  variables: { petitionId },
  asked: [petitionId],
  told: [['nothing but that the withdrawal is recorded', undefined, {}]],
});
