import { describeCompletion } from '#processes/describe-completion';
import { recordJointMeetingOutcomeTask, routing } from './record-joint-meeting-outcome.completion';

const met = {
  convenedOn: '2026-04-08',
  participants: '住建、城管、街道办',
  resolution: '城管四月底前完成整改',
};

describeCompletion('first-petition', recordJointMeetingOutcomeTask, routing, {
  good: [['a resolution', met, {}]],
  bad: [
    ['no day', { ...met, convenedOn: undefined }, 'convenedOn'],
    ['nobody there', { ...met, participants: '' }, 'participants'],
    ['no resolution', { ...met, resolution: undefined }, 'resolution'],
  ],
});
