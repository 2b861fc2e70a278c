import { recordConsent } from '#libs/assisted-return/arrange-travel';
import { describeWorker } from '#processes/describe-worker';
import { RecordConsentWorker } from './record-consent.worker';

jest.mock('#libs/assisted-return/arrange-travel');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  returnId: '019a0000-0000-7000-8000-000000000002',
};
const groups = { officeGroup: 'petition-office:registrar' };

describeWorker(RecordConsentWorker, {
  useCase: recordConsent,
  variables: step,
  asked: [step],
  told: [['who arranges the travel', groups, groups]],
  untold: [['a group that is no code', { officeGroup: '林晓燕' }, 'officeGroup']],
});
