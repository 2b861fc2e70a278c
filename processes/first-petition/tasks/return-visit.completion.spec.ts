import { describeCompletion } from '#processes/describe-completion';
import { returnVisitTask, routing } from './return-visit.completion';

const reached = { contacted: true, contactedOn: '2026-05-20', satisfaction: 4, remarks: '对结果表示认可' };

describeCompletion('first-petition', returnVisitTask, routing, {
  good: [
    ['a petitioner reached', reached, {}],
    ['one who would rather not say', { contacted: true, contactedOn: '2026-05-20' }, {}],
    ['one not reached', { contacted: false, remarks: '三次电话均未接通' }, {}],
  ],
  bad: [
    ['no answer', {}, 'contacted'],
    ['a call without a day', { contacted: true }, 'contactedOn'],
    ['six stars', { ...reached, satisfaction: 6 }, 'satisfaction'],
    ['stars in words', { ...reached, satisfaction: '4' }, 'satisfaction'],
    ['endless remarks', { ...reached, remarks: '长'.repeat(2001) }, 'remarks'],
  ],
});
