import { recordMergeWithdrawal } from '#libs/petition/merging/record-merge-withdrawal';
import { describeWorker } from '#processes/describe-worker';
import { RecordMergeWithdrawalWorker } from './record-merge-withdrawal.worker';

jest.mock('#libs/petition/merging/record-merge-withdrawal');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  mergeId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(RecordMergeWithdrawalWorker, {
  useCase: recordMergeWithdrawal,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing but that it is done', undefined, {}]],
});
