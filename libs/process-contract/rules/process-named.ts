import { finding } from '../finding';
import type { Rule } from './rule';

/** The diagram is the one that the room is for, and the engine may run it. */
export const processNamed: Rule = ({ process, catalogue }) => [
  ...(process.processId === catalogue.processId
    ? []
    : [finding('process.misnamed', null, { actual: process.processId, expected: catalogue.processId })]),
  ...(process.executable ? [] : [finding('process.not-executable', null)]),
];
