import { describeCompletion } from '#processes/describe-completion';
import { talkInPersonTask, routing } from './talk-in-person.completion';

describeCompletion('backlog-case', talkInPersonTask, routing, {
  good: [
    ['a talk', { talk: 'held', doneOn: '2026-03-02', record: '诉求是更换线路，已当面答复。' }, {}],
    [
      'one that was not wanted',
      { talk: 'not-wanted', doneOn: '2026-03-02', record: '电话约见，信访人不愿见面。' },
      {},
    ],
  ],
  bad: [
    ['nothing', {}, 'talk'],
    ['another word', { talk: 'later', doneOn: '2026-03-02', record: '诉求是更换线路。' }, 'talk'],
    ['a word as a record', { talk: 'held', doneOn: '2026-03-02', record: '已谈' }, 'record'],
  ],
});
