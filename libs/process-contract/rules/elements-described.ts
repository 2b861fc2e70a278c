import { finding } from '../finding';
import type { Rule } from './rule';

/** Every element is documented (who, what, law), and everything but a joining gateway has a name. */
export const elementsDescribed: Rule = ({ process }) =>
  process.elements.flatMap((element) => [
    ...(element.documentation === '' ? [finding('element.undocumented', element.id)] : []),
    ...(element.name === '' && !element.type.endsWith('Gateway')
      ? [finding('element.unnamed', element.id)]
      : []),
  ]);
