import { describeCompletion } from '#processes/describe-completion';
import { holdQuarterlyMeetingTask, routing } from './hold-quarterly-meeting.completion';

describeCompletion('backlog-case', holdQuarterlyMeetingTask, routing, {
  good: [
    ['progress', { heldOn: '2026-03-02', result: 'progress', record: '线路已更换两栋。' }, {}],
    ['another plan', { heldOn: '2026-03-02', result: 're-planned', record: '改由物业分批更换。' }, {}],
    ['none', { heldOn: '2026-03-02', result: 'none', record: '材料仍未到位。' }, {}],
  ],
  bad: [
    ['nothing', {}, 'heldOn'],
    ['another result', { heldOn: '2026-03-02', result: 'settled', record: '已经化解完成。' }, 'result'],
  ],
});
