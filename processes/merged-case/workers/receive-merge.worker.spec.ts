import { receiveMerge } from '#libs/petition/merging/receive-merge';
import { describeWorker } from '#processes/describe-worker';
import { ReceiveMergeWorker } from './receive-merge.worker';

jest.mock('#libs/petition/merging/receive-merge');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  mergeId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(ReceiveMergeWorker, {
  useCase: receiveMerge,
  variables: step,
  asked: [step, { key: '2251799813685249', processVersion: 4 }],
  told: [['nothing but that it is done', undefined, {}]],
});
