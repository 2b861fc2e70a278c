import { warnOfYear } from '#libs/meeting/check-year';
import { describeWorker } from '#processes/describe-worker';
import { WarnOfYearWorker } from './warn-of-year.worker';

jest.mock('#libs/meeting/check-year');

describeWorker(WarnOfYearWorker, {
  useCase: warnOfYear,
  variables: { ruleSetId: 'office-rule' },
  asked: [],
  told: [['nothing but that it is done', undefined, {}]],
});
