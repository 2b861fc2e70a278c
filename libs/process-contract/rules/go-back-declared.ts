import { FREE, STANDS } from '../back-steps';
import { finding } from '../finding';
import type { Rule } from './rule';

/** Whether people may go back over an element is said in words that the inbox knows, and free only where the engine can do it. */
export const goBackDeclared: Rule = ({ process }) =>
  process.elements.flatMap(({ id, goBack, parentId, multiInstance }) => {
    if (goBack === '') return [];
    if (goBack === FREE) return parentId === null && !multiInstance ? [] : [finding('go-back.inside', id)];
    if (STANDS.some((one) => one === goBack)) return [];
    return [finding('go-back.unknown', id, { value: goBack, known: [FREE, ...STANDS].join(', ') })];
  });
