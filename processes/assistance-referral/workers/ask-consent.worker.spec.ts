import { askConsent } from '#libs/assistance/ask-consent';
import { describeWorker } from '#processes/describe-worker';
import { AskConsentWorker } from './ask-consent.worker';

jest.mock('#libs/assistance/ask-consent');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  referralId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(AskConsentWorker, {
  useCase: askConsent,
  variables: { ...step, hardshipLevel: 'grave' },
  codes: ['hardshipLevel'],
  asked: [{ ...step, hardshipLevel: 'grave' }, 'grave'],
  told: [['nothing', undefined, {}]],
});
