import { beginBacklog } from '#libs/backlog/begin-backlog';
import { describeWorker } from '#processes/describe-worker';
import { OpenBacklogWorker } from './open-backlog.worker';

jest.mock('#libs/backlog/begin-backlog');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  backlogId: '019a0000-0000-7000-8000-000000000002',
};
const begun = { leaderGroup: 'town:leader', unitGroup: 'dongjie:head' };

describeWorker(OpenBacklogWorker, {
  useCase: beginBacklog,
  variables: step,
  asked: [step, { key: '2251799813685249', processVersion: 4 }],
  told: [['who does what', begun, begun]],
  untold: [['a group that is no code', { ...begun, leaderGroup: '周明远' }, 'leaderGroup']],
});
