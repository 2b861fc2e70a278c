import { shareReferral } from '#libs/assistance/share-referral';
import { describeWorker } from '#processes/describe-worker';
import { ShareReferralWorker } from './share-referral.worker';

jest.mock('#libs/assistance/share-referral');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  referralId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(ShareReferralWorker, {
  useCase: shareReferral,
  variables: step,
  asked: [step],
  told: [
    [
      'codes alone',
      {
        handlerGroup: 'dongjie:handler',
        civilAffairsGroup: 'civil-affairs:civil-affairs',
        civilAffairsHeadGroup: 'civil-affairs:head',
        financeGroup: 'finance:finance',
        financeHeadGroup: 'finance:head',
      },
      {
        handlerGroup: 'dongjie:handler',
        civilAffairsGroup: 'civil-affairs:civil-affairs',
        civilAffairsHeadGroup: 'civil-affairs:head',
        financeGroup: 'finance:finance',
        financeHeadGroup: 'finance:head',
      },
    ],
  ],
  untold: [
    [
      'what people wrote',
      {
        handlerGroup: 'dongjie:handler',
        civilAffairsGroup: 'civil-affairs:civil-affairs',
        civilAffairsHeadGroup: 'civil-affairs:head',
        financeGroup: 'finance:finance',
        financeHeadGroup: '赵明',
      },
      'financeHeadGroup',
    ],
  ],
});
