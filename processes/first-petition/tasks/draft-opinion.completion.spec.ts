import { describeCompletion } from '#processes/describe-completion';
import { draftOpinionTask, routing } from './draft-opinion.completion';

const draft = {
  outcome: 'supported',
  facts: '经查，四盏路灯损坏，影响夜间出行',
  basis: '城市照明管理规定第二十条',
  opinionText: '对你反映的路灯损坏问题，予以支持。',
};

describeCompletion('first-petition', draftOpinionTask, routing, {
  good: [
    ['a supporting opinion', draft, {}],
    ['an explaining one', { ...draft, outcome: 'explained' }, {}],
    ['one that does not support', { ...draft, outcome: 'not-supported' }, {}],
  ],
  bad: [
    ['no outcome', { ...draft, outcome: undefined }, 'outcome'],
    ['another outcome', { ...draft, outcome: 'closed' }, 'outcome'],
    ['no facts', { ...draft, facts: undefined }, 'facts'],
    ['no basis in law', { ...draft, basis: '  ' }, 'basis'],
    ['no text', { ...draft, opinionText: undefined }, 'opinionText'],
    ['an endless text', { ...draft, opinionText: '长'.repeat(8001) }, 'opinionText'],
  ],
});
