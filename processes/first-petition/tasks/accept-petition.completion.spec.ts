import { describeCompletion } from '#processes/describe-completion';
import { acceptPetitionTask, routing } from './accept-petition.completion';

const reason = '该路段由市政部门管养，不属于本街道职权';

describeCompletion('first-petition', acceptPetitionTask, routing, {
  good: [
    ['acceptance', { decision: 'accept' }, { accepted: true }],
    ['acceptance with a reason deleted again', { decision: 'accept', reason: '' }, { accepted: true }],
    ['an objection with its reason', { decision: 'object', reason }, { accepted: false }],
  ],
  bad: [
    ['no decision', {}, 'decision'],
    ['another word', { decision: 'maybe' }, 'decision'],
    ['an objection without a reason', { decision: 'object' }, 'reason'],
    ['an objection in too few words', { decision: 'object', reason: '不归我们' }, 'reason'],
    ['an endless reason', { decision: 'object', reason: '长'.repeat(1001) }, 'reason'],
  ],
});
