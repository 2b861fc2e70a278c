import { listDueCases } from '#libs/retention/list-due-cases';
import { describeWorker } from '#processes/describe-worker';
import { ListDueCasesWorker } from './list-due-cases.worker';

jest.mock('#libs/retention/list-due-cases');

describeWorker(ListDueCasesWorker, {
  useCase: listDueCases,
  variables: { ruleSetId: 'archive-periods-2006' },
  asked: [],
  told: [['nothing but that it is done', 3, {}]],
});
