import { getMetadataStorage } from 'class-validator';
import type { Class } from './catalogue';

/** `conditional`: validated only when a ValidateIf of the class says so. */
export type Presence = 'required' | 'optional' | 'conditional';

/** Properties that class-validator knows of a class, with whether a value must be there; sorted by name. */
export function classProperties(target: Class): ReadonlyMap<string, Presence> {
  const properties = new Map<string, Presence>();
  const metadata = getMetadataStorage().getTargetValidationMetadatas(target as never, '', true, false);
  for (const name of [...new Set(metadata.map((entry) => entry.propertyName))].sort()) {
    const conditions = metadata.filter(
      (entry) => entry.propertyName === name && entry.type === 'conditionalValidation',
    );
    if (conditions.some((entry) => entry.name === 'isOptional')) properties.set(name, 'optional');
    else properties.set(name, conditions.length > 0 ? 'conditional' : 'required');
  }
  return properties;
}

/** Names of the properties that are always there. */
export function requiredProperties(target: Class): string[] {
  return [...classProperties(target)].filter(([, presence]) => presence === 'required').map(([name]) => name);
}
