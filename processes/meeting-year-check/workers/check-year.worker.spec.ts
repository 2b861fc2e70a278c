import { checkYear } from '#libs/meeting/check-year';
import { describeWorker } from '#processes/describe-worker';
import { CheckYearWorker } from './check-year.worker';

jest.mock('#libs/meeting/check-year');

describeWorker(CheckYearWorker, {
  useCase: checkYear,
  variables: { ruleSetId: 'office-rule' },
  asked: [],
  told: [['whether the year is behind', { behind: true }, { behind: true }]],
});
