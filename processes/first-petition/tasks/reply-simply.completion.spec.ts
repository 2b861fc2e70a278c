import { describeCompletion } from '#processes/describe-completion';
import { replySimplyTask, routing } from './reply-simply.completion';

const reply = {
  suitable: true,
  outcome: 'supported',
  facts: '经电话核实，反映情况属实。',
  basis: '《物业管理条例》',
  opinionText: '已责成物业三日内修复。',
};
const unfit = { suitable: false, conversionReason: '双方对事实有争议，需要调查。' };

describeCompletion('first-petition', replySimplyTask, routing, {
  good: [
    ['a reply', reply, { suitable: true }],
    ['a matter unfit for it', unfit, { suitable: false }],
  ],
  bad: [
    ['nothing', {}, 'suitable'],
    ['a reply without an outcome', { ...reply, outcome: undefined }, 'outcome'],
    ['a reply without facts', { ...reply, facts: undefined }, 'facts'],
    ['a reply without its basis', { ...reply, basis: undefined }, 'basis'],
    ['an empty reply', { ...reply, opinionText: undefined }, 'opinionText'],
    ['an unfit matter without a reason', { suitable: false }, 'conversionReason'],
  ],
});
