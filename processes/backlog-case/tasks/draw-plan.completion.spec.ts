import { describeCompletion } from '#processes/describe-completion';
import { drawPlanTask, routing } from './draw-plan.completion';

describeCompletion('backlog-case', drawPlanTask, routing, {
  good: [
    ['one milestone', { plan: '更换线路，社区复查。', what1: '线路更换', dueOn1: '2026-05-01' }, {}],
    [
      'three',
      {
        plan: '更换线路，社区复查。',
        what1: '线路更换',
        dueOn1: '2026-05-01',
        what2: '社区复查',
        dueOn2: '2026-06-01',
        what3: '答复',
        dueOn3: '2026-06-10',
      },
      {},
    ],
  ],
  bad: [
    ['no milestone', { plan: '更换线路，社区复查。' }, 'what1'],
    ['no day', { plan: '更换线路，社区复查。', what1: '线路更换', dueOn1: '五月' }, 'dueOn1'],
  ],
});
