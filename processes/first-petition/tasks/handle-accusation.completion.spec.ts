import { describeCompletion } from '#processes/describe-completion';
import { handleAccusationTask, routing } from './handle-accusation.completion';

const handled = { finding: 'partly', opinion: '经核查，部分问题属实，已依规处理', reply: '部分属实，已处理' };

describeCompletion('first-petition', handleAccusationTask, routing, {
  good: [
    ['a case handled', handled, {}],
    ['one that was not substantiated', { ...handled, finding: 'unsubstantiated' }, {}],
  ],
  bad: [
    ['no finding', { ...handled, finding: undefined }, 'finding'],
    ['another finding', { ...handled, finding: 'reasonable' }, 'finding'],
    ['no opinion', { ...handled, opinion: undefined }, 'opinion'],
    ['no reply', { ...handled, reply: undefined }, 'reply'],
  ],
});
