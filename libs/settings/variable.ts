import 'reflect-metadata';

/** How the text in the environment is read. */
export type VariableKind = 'text' | 'integer' | 'number' | 'boolean';

export interface Wording {
  zh: string;
  en: string;
}

/** What is said of one environment variable: in the generated table and when its value is refused. */
export interface VariableDescription {
  name: string;
  kind: VariableKind;
  /** What it is for. */
  purpose: Wording;
  /** What a value must be, as it follows "must be" / "应为". */
  rule: Wording;
  /** Shown in the table when the default is computed from other variables. */
  defaultNote?: Wording;
  /** May be left out though there is no default. */
  optional?: boolean;
  /** A secret's value is never shown, not even when it is refused. */
  secret?: boolean;
}

export interface Variable extends VariableDescription {
  property: string;
}

const REGISTRY = Symbol('variables');

/** Names the environment variable a property of a settings class is read from. */
export function FromEnvironment(description: VariableDescription): PropertyDecorator {
  return (target, property) => {
    const known = variablesOf(target.constructor);
    Reflect.defineMetadata(
      REGISTRY,
      [...known, { ...description, property: String(property) }],
      target.constructor,
    );
  };
}

/** The variables of a settings class in the order of its properties. */
export function variablesOf(type: object): readonly Variable[] {
  return (Reflect.getMetadata(REGISTRY, type) as Variable[] | undefined) ?? [];
}
