import { describeCompletion } from '#processes/describe-completion';
import { planMeetingTask, routing } from './plan-meeting.completion';

const plan = { plannedOn: '2026-03-10', startsAt: '09:30', mode: 'in-person', place: '镇政府三楼会议室' };

describeCompletion('joint-meeting', planMeetingTask, routing, {
  good: [
    ['a meeting in a room', plan, {}],
    ['one online', { ...plan, mode: 'online', place: '会议号 123' }, {}],
  ],
  bad: [
    ['no day', { ...plan, plannedOn: undefined }, 'plannedOn'],
    ['an hour that there is not', { ...plan, startsAt: '25:00' }, 'startsAt'],
    ['another way to meet', { ...plan, mode: 'telegraph' }, 'mode'],
    ['no place', { ...plan, place: '' }, 'place'],
  ],
});
