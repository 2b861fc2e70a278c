import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import type { Class } from '#libs/process-contract/catalogue';

/** A job's variables or a worker's answer don't have the declared shape; `properties` are the names at fault. */
export class ContractBreach extends Error {
  constructor(
    readonly side: 'input' | 'output',
    readonly properties: readonly string[],
  ) {
    super(`job.${side}-invalid: ${properties.join(',')}`);
    this.name = 'ContractBreach';
  }
}

/** Names of the properties that class-validator rules of a class (and of those it extends) speak of. */
export function declaredProperties(target: Class): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(target as never, '', true, false);
  return [...new Set(rules.map((rule) => rule.propertyName))];
}

/** The variables as an instance of the input class; those that it doesn't declare are left out. */
export function parseInput<Input extends object>(target: Class<Input>, variables: object): Input {
  const input = plainToInstance(target as never, variables) as Input;
  refuse('input', validateSync(input, { whitelist: true }));
  return input;
}

/** What a worker answered, as plain variables. An undeclared one is a breach, for the diagram knows nothing of it. */
export function checkOutput(target: Class, output: object): object {
  const instance = plainToInstance(target as never, output ?? {}) as object;
  // A class without rules declares that there is nothing to answer; class-validator would call it unknown.
  const rules = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false };
  refuse('output', validateSync(instance, rules));
  return { ...instance };
}

function refuse(side: 'input' | 'output', errors: ValidationError[]): void {
  if (errors.length > 0) {
    throw new ContractBreach(
      side,
      errors.map((error) => error.property),
    );
  }
}
