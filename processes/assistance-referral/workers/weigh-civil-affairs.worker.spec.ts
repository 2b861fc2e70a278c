import { weighCivilAffairs } from '#libs/assistance/decide-assistance';
import { describeWorker } from '#processes/describe-worker';
import { WeighCivilAffairsWorker } from './weigh-civil-affairs.worker';

jest.mock('#libs/assistance/decide-assistance');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  referralId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(WeighCivilAffairsWorker, {
  useCase: weighCivilAffairs,
  variables: step,
  asked: [step],
  told: [['what comes next', { civilAffairsNext: 'sign' }, { civilAffairsNext: 'sign' }]],
  untold: [['what people wrote', { civilAffairsNext: '三千元' }, 'civilAffairsNext']],
});
