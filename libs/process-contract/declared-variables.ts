import { getMetadataStorage } from 'class-validator';
import type { Class } from './catalogue';
import { classProperties } from './class-properties';

/** What a variable can be, in the words that people choose by: a yes or no, one of several, a post, an id. */
export const VARIABLE_KINDS = [
  'truth',
  'number',
  'moment',
  'id',
  'group',
  'choice',
  'list',
  'text',
  'context',
] as const;

export type VariableKind = (typeof VARIABLE_KINDS)[number];

export interface DeclaredVariable {
  readonly name: string;
  readonly kind: VariableKind;
  readonly required: boolean;
  /** Of a choice: what it can be. */
  readonly values: readonly string[];
}

interface ValidationRule {
  readonly name?: string;
  readonly each?: boolean;
  readonly constraints?: readonly unknown[];
}

const KINDS: Readonly<Record<string, VariableKind>> = {
  isArray: 'list',
  isBoolean: 'truth',
  isInt: 'number',
  isNumber: 'number',
  isIso8601: 'moment',
  isUuid: 'id',
  isIn: 'choice',
};

/** The variables that a class names, by name, with what its rules say of each. */
export function declaredVariables(target: Class): DeclaredVariable[] {
  const metadata = getMetadataStorage().getTargetValidationMetadatas(target as never, '', true, false);
  return [...classProperties(target)].map(([name, presence]) => {
    const rules: ValidationRule[] = metadata.filter((entry) => entry.propertyName === name);
    const kind = kindOf(name, rules);
    return {
      name,
      kind,
      required: presence === 'required',
      values: kind === 'choice' ? valuesOf(rules) : [],
    };
  });
}

function kindOf(name: string, rules: readonly ValidationRule[]): VariableKind {
  const said = rules.map((rule) => rule.name ?? '');
  if (said.includes('isArray') || rules.some((rule) => rule.each)) return 'list';
  // A post is written `<unit>:<role>`, whichever rule says so.
  if (name.endsWith('Group')) return 'group';
  const known = said.map((rule) => KINDS[rule]).find((kind) => kind !== undefined);
  return known ?? kindByName(name) ?? 'text';
}

/** What a name says by how it ends, where nothing else says it. */
export function kindByName(name: string): VariableKind | undefined {
  if (name.endsWith('Group')) return 'group';
  if (name.endsWith('Id')) return 'id';
  return name.endsWith('At') ? 'moment' : undefined;
}

function valuesOf(rules: readonly ValidationRule[]): string[] {
  const codes = rules.find((rule) => rule.name === 'isIn')?.constraints?.[0];
  return Array.isArray(codes) ? codes.map(String) : [];
}
