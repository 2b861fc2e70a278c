import { finding } from '../finding';
import type { Rule } from './rule';

/** The messages of the diagram are those whose variables the room declares. */
export const messagesDeclared: Rule = ({ process, catalogue }) => {
  const declared = new Set(Object.keys(catalogue.messageVariables));
  const waiting = process.elements.filter(
    (element) => element.event?.message && !element.type.includes('Throw'),
  );
  const names = new Set(waiting.map((element) => element.event?.message?.name ?? ''));
  return [
    ...waiting
      .filter((element) => !declared.has(element.event?.message?.name ?? ''))
      .map((element) =>
        finding('message.undeclared', element.id, { message: element.event?.message?.name ?? '' }),
      ),
    ...[...declared]
      .filter((name) => !names.has(name))
      .map((name) => finding('message.dead', null, { message: name })),
  ];
};
