import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, type ValidationError, validateSync } from 'class-validator';
import './messages';
import { type Fault, InputInvalid } from './input-invalid';

const options = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
  validationError: { target: true, value: false },
} as const;

/**
 * Makes an instance of `type` from untrusted input and checks it by its class-validator rules; a property that the
 * class does not name is refused. Throws InputInvalid with every field at fault.
 */
export function parseInput<T extends object>(type: new (...args: never[]) => T, input: unknown): T {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new InputInvalid([{ field: '', rule: 'input' }]);
  }
  const instance = plainToInstance(type as new () => T, input);
  const errors = validateSync(instance, options);
  if (errors.length > 0) throw new InputInvalid(errors.flatMap((error) => faultsOf(error, '')));
  return instance;
}

function faultsOf(error: ValidationError, above: string): Fault[] {
  const field = above ? `${above}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((rule) => ({
    field,
    rule,
    params: argumentsOf(error, rule),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}

/** The arguments of the broken rule (`2` of `@MinLength(2)`), which the error itself does not carry. */
function argumentsOf(error: ValidationError, rule: string): Record<string, string | number> {
  if (!error.target) return {};
  const type = error.target.constructor;
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const broken = rules.find((metadata) => metadata.propertyName === error.property && metadata.name === rule);
  const values = (broken?.constraints ?? []) as unknown[];
  return Object.fromEntries(
    values.flatMap((value, index) =>
      typeof value === 'number' || typeof value === 'string' ? [[String(index), value]] : [],
    ),
  );
}
