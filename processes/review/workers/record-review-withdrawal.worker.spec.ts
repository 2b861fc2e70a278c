import { recordReviewWithdrawal } from '#libs/petition/record-review-withdrawal';
import { describeWorker } from '#processes/describe-worker';
import { RecordReviewWithdrawalWorker } from './record-review-withdrawal.worker';

jest.mock('#libs/petition/record-review-withdrawal');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  reviewId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(RecordReviewWithdrawalWorker, {
  useCase: recordReviewWithdrawal,
  variables: step,
  asked: [step, '2251799813685249'],
  told: [['nothing but that it is done', undefined, {}]],
});
