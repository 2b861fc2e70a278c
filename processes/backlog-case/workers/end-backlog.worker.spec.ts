import { closeBacklog } from '#libs/backlog/close-backlog';
import { describeWorker } from '#processes/describe-worker';
import { EndBacklogWorker } from './end-backlog.worker';

jest.mock('#libs/backlog/close-backlog');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  backlogId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(EndBacklogWorker, {
  useCase: closeBacklog,
  variables: step,
  asked: [step, '2251799813685249', 'end-backlog'],
  told: [['nothing but that it is done', undefined, {}]],
});
