import { describeCompletion } from '#processes/describe-completion';
import { recordAssistanceOutcomeTask, routing } from './record-assistance-outcome.completion';

const helped = {
  referredCivilAffairs: true,
  referredFinance: false,
  outcome: '发放临时救助',
  amountYuan: 3000.5,
};

describeCompletion('first-petition', recordAssistanceOutcomeTask, routing, {
  good: [
    ['help with money', helped, {}],
    ['help without money', { ...helped, amountYuan: undefined }, {}],
    ['an amount of nothing', { ...helped, amountYuan: 0 }, {}],
  ],
  bad: [
    ['no outcome', { ...helped, outcome: undefined }, 'outcome'],
    ['a debt', { ...helped, amountYuan: -1 }, 'amountYuan'],
    ['a tenth of a fen', { ...helped, amountYuan: 1.001 }, 'amountYuan'],
    ['a fortune', { ...helped, amountYuan: 10_000_001 }, 'amountYuan'],
    ['an amount in words', { ...helped, amountYuan: '三千' }, 'amountYuan'],
    ['a box that is no box', { ...helped, referredFinance: 'no' }, 'referredFinance'],
  ],
});
