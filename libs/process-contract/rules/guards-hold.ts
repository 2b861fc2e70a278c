import { finding } from '../finding';
import { reachableAvoiding } from '../graph';
import type { Rule } from './rule';

/** What a guard protects is on every path: its target cannot be reached around the elements it names. */
export const guardsHold: Rule = ({ process, graph, catalogue }) => {
  const known = new Set(process.elements.map((element) => element.id));
  return catalogue.guards.flatMap((guard) => {
    const unknown = [guard.to, ...guard.through].filter((id) => !known.has(id));
    if (unknown.length > 0) return unknown.map((id) => finding('guard.unknown-element', id));
    if (!reachableAvoiding(graph, new Set(guard.through)).has(guard.to)) return [];
    return [finding('guard.bypassed', guard.to, { through: guard.through.join(' / ') })];
  });
};
