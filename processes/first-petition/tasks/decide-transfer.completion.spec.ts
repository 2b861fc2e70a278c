import { describeCompletion } from '#processes/describe-completion';
import { decideTransferTask, routing } from './decide-transfer.completion';

const granted = { granted: true, reason: '该路段由河西街道管理，移交该社区办理。' };

describeCompletion('first-petition', decideTransferTask, routing, {
  good: [
    ['a grant', granted, { granted: true }],
    ['a refusal', { granted: false, reason: '属本单位职责范围' }, { granted: false }],
  ],
  bad: [
    ['no decision', { reason: '该路段由河西街道管理' }, 'granted'],
    ['a grant without a reason', { granted: true }, 'reason'],
    ['a refusal without a reason', { granted: false }, 'reason'],
    ['a reason that says nothing', { granted: true, reason: '同意' }, 'reason'],
  ],
});
