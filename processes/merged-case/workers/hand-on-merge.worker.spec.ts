import { handOnMerge } from '#libs/petition/merging/hand-on-merge';
import { describeWorker } from '#processes/describe-worker';
import { HandOnMergeWorker } from './hand-on-merge.worker';

jest.mock('#libs/petition/merging/hand-on-merge');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  mergeId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(HandOnMergeWorker, {
  useCase: handOnMerge,
  variables: step,
  asked: [step],
  told: [['nothing but that it is done', undefined, {}]],
});
