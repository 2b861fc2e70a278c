import { describeCompletion } from '#processes/describe-completion';
import { recordMeetingTask, routing } from './record-meeting.completion';

const record = { convenedOn: '2026-03-10', minutes: '会议听取了情况汇报，形成如下决议。' };

describeCompletion('joint-meeting', recordMeetingTask, routing, {
  good: [['minutes', record, {}]],
  bad: [
    ['no day', { ...record, convenedOn: undefined }, 'convenedOn'],
    ['a word', { ...record, minutes: '已开' }, 'minutes'],
  ],
});
