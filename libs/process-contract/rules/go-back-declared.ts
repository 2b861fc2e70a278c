import { backRegion, sources } from '../back-region';
import { FREE, STANDS, standsAt } from '../back-steps';
import type { FlowElement, ProcessModel } from '../bpmn/model';
import { finding } from '../finding';
import type { Rule } from './rule';

/** Whether people may go back over an element is said in words that the inbox knows; where it can't always be done, it is said. */
export const goBackDeclared: Rule = ({ process }) =>
  process.elements.flatMap((element) => {
    const { id, goBack } = element;
    if (goBack === '') return [];
    if (goBack === FREE)
      return joinOverWhich(process, element).map((join) =>
        finding('go-back.open-join', id, { join }, 'warning'),
      );
    if (STANDS.some((one) => one === goBack)) return [];
    return [finding('go-back.unknown', id, { value: goBack, known: [FREE, ...STANDS].join(', ') })];
  });

/** The first join on the step's own level that people could come back from, over elements that all are free. */
function joinOverWhich(process: ProcessModel, step: FlowElement): string[] {
  if (step.type !== 'UserTask') return [];
  const elements = new Map(process.elements.map((element) => [element.id, element]));
  const isFree = (id: string) => id === step.id || standsAt(elements.get(id)!) === null;
  const free = { ...process, flows: process.flows.filter(({ from }) => isFree(from)) };
  const { joins } = backRegion(process, step.id);
  const open = backRegion(free, step.id).voided;
  return joins
    .filter(
      (join) => open.has(join) && sources(process, join).every((from) => from === step.id || open.has(from)),
    )
    .slice(0, 1);
}
