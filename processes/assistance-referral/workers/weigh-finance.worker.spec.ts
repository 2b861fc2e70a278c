import { weighFinance } from '#libs/assistance/decide-assistance';
import { describeWorker } from '#processes/describe-worker';
import { WeighFinanceWorker } from './weigh-finance.worker';

jest.mock('#libs/assistance/decide-assistance');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  referralId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(WeighFinanceWorker, {
  useCase: weighFinance,
  variables: step,
  asked: [step],
  told: [['what comes next', { financeNext: 'asked' }, { financeNext: 'asked' }]],
  untold: [['what people wrote', { financeNext: '三千元' }, 'financeNext']],
});
