import { describeCompletion } from '#processes/describe-completion';
import { routing, makeOfferTask } from './make-offer.completion';

const offer = {
  leaderUnitId: 'town',
  plan: '由镇领导牵头，一周内答复诉求。',
  help: '民政办一次性告知可以申请的救助。',
};

describeCompletion('assisted-return', makeOfferTask, routing, {
  good: [['the three things', offer, {}]],
  bad: [
    ['nothing', {}, 'leaderUnitId'],
    ['no leader', { ...offer, leaderUnitId: ' ' }, 'leaderUnitId'],
    ['no plan', { ...offer, plan: '好' }, 'plan'],
    ['no assistance', { ...offer, help: '  ' }, 'help'],
  ],
});
