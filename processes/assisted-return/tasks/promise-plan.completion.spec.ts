import { describeCompletion } from '#processes/describe-completion';
import { routing, promisePlanTask } from './promise-plan.completion';

const promised = { plan: '三十日内完成线路改造，社区主任每周回告进展。', promisedBy: '2026-04-05' };

describeCompletion('assisted-return', promisePlanTask, routing, {
  good: [['a plan', promised, {}]],
  bad: [
    ['nothing', {}, 'plan'],
    ['no day', { plan: promised.plan }, 'promisedBy'],
  ],
});
