import { describeCompletion } from '#processes/describe-completion';
import { decideObjectionTask, routing } from './decide-objection.completion';

const reason = '经核实，该路段由市政部门管养';

describeCompletion('first-petition', decideObjectionTask, routing, {
  good: [
    ['an objection upheld', { upheld: true, reason }, { upheld: true }],
    ['an objection turned down', { upheld: false, reason }, { upheld: false }],
  ],
  bad: [
    ['no decision', { reason }, 'upheld'],
    ['a word for a yes', { upheld: 'yes', reason }, 'upheld'],
    ['no reason', { upheld: true }, 'reason'],
    ['a short reason', { upheld: false, reason: '不成立' }, 'reason'],
  ],
});
