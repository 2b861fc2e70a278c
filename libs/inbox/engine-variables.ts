import type { EngineVariables } from '#libs/outbox/index';
import type { UserTaskRegistration } from './user-task-registry';

/** Longer than any id, code or instant. */
const LONGEST_CODE = 64;

/**
 * What completing a task tells the engine. Throws when the routing sets other variables than its contract names, or a
 * value that isn't a flag, a number or a code: what a person wrote never enters the engine.
 */
export function engineVariables(
  { contract, routing }: Pick<UserTaskRegistration, 'contract' | 'routing'>,
  values: object,
): EngineVariables {
  const routed = routing(values as never);
  const names = Object.keys(routed).sort().join(', ');
  if (names !== [...contract.outputs].sort().join(', ')) {
    throw new Error(
      `${contract.elementId} sets ${names || 'nothing'} instead of ${contract.outputs.join(', ')}`,
    );
  }
  const wrong = Object.entries(routed).find(([, value]) => !isFlag(value));
  if (wrong) throw new Error(`${contract.elementId} sets ${wrong[0]} to what is no flag, number or code`);
  return routed as EngineVariables;
}

function isFlag(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_CODE && /^[\w:.+-]*$/.test(value);
  return value === null || typeof value === 'boolean' || Number.isFinite(value);
}
