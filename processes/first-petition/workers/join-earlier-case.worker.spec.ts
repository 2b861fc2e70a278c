import { joinEarlierCase } from '#libs/petition/join-earlier-case';
import { describeWorker } from '#processes/describe-worker';
import { JoinEarlierCaseWorker } from './join-earlier-case.worker';

jest.mock('#libs/petition/join-earlier-case');

const petitionId = '019a0000-0000-7000-8000-000000000001';

describeWorker(JoinEarlierCaseWorker, {
  useCase: joinEarlierCase,
  variables: { petitionId },
  asked: [petitionId],
  told: [['nothing but that the petition has joined its earlier case', undefined, {}]],
});
