import { describeCompletion } from '#processes/describe-completion';
import { decideFinanceTask, routing } from './decide-finance.completion';

const granted = { answer: 'grant', amountYuan: 3000, fundId: 'fund', reasons: '符合临时救助条件。' };

describeCompletion('assistance-referral', decideFinanceTask, routing, {
  good: [
    ['money', granted, {}],
    ['help without money', { ...granted, amountYuan: 0, fundId: undefined }, {}],
    ['conditions', { ...granted, answer: 'conditional', conditions: '每月凭票据报销。' }, {}],
    ['a refusal', { answer: 'refuse', reasons: '已享受同类救助。' }, {}],
    ['a question', { answer: 'ask', question: '本人是否已申请低保？' }, {}],
  ],
  bad: [
    ['nothing', {}, 'answer'],
    ['an answer that there is not', { ...granted, answer: 'later' }, 'answer'],
    ['no amount', { ...granted, amountYuan: undefined }, 'amountYuan'],
    ['parts of a fen', { ...granted, amountYuan: 1.005 }, 'amountYuan'],
    ['no conditions', { ...granted, answer: 'conditional' }, 'conditions'],
    ['a refusal without reasons', { answer: 'refuse' }, 'reasons'],
    ['a question that asks nothing', { answer: 'ask' }, 'question'],
  ],
});
