import { describeCompletion } from '#processes/describe-completion';
import { explainPolicyTask, routing } from './explain-policy.completion';

const told = {
  explanation: '当面说明了补偿标准由市里统一规定',
  policyBasis: '市政府二〇二五年第三号文件第五条',
  explainedOn: '2026-03-20',
};

describeCompletion('first-petition', explainPolicyTask, routing, {
  good: [['what was explained', told, {}]],
  bad: [
    ['no explanation', { ...told, explanation: undefined }, 'explanation'],
    ['no basis', { ...told, policyBasis: undefined }, 'policyBasis'],
    ['no day', { ...told, explainedOn: undefined }, 'explainedOn'],
    ['a basis of two characters', { ...told, policyBasis: '政策' }, 'policyBasis'],
  ],
});
