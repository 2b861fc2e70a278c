import type { FlowElement, ProcessModel } from './bpmn/model';
import { formFields } from './forms/form-fields';
import type { FormSchema } from './forms/form-schema';

type Forms = Readonly<Record<string, FormSchema>>;

/**
 * TypeScript source (not yet formatted) that says what a diagram and its forms name: one constant, a union type
 * for each kind of name, and the type of what each step's form says. Sorted by name, so that moving things in the drawing changes nothing.
 */
export function renderContract(process: ProcessModel, forms: Forms): string {
  const type = pascalCase(process.processId);
  const constant = type.charAt(0).toLowerCase() + type.slice(1);
  const unions: readonly [name: string, expression: string][] = [
    ['Job', `(typeof ${constant}.jobTypes)[number]`],
    ['UserTask', `keyof typeof ${constant}.userTasks`],
    ['Form', `(typeof ${constant}.forms)[number]`],
    ['Decision', `keyof typeof ${constant}.decisions`],
    ['Message', `keyof typeof ${constant}.messages`],
    ['ErrorCode', `(typeof ${constant}.errorCodes)[number]`],
    ['DeadlineRow', `(typeof ${constant}.deadlineRows)[number]`],
    ['Element', `keyof typeof ${constant}.elements`],
  ];
  return [
    `// Generated from ${process.processId}.bpmn and its forms by \`npm run generate\`: change those, not this file.`,
    `import type { FormValues } from '#libs/process-contract/forms/form-values';`,
    `export const ${constant} = ${JSON.stringify(contractOf(process, forms))} as const;`,
    ...unions.map(([name, expression]) => `export type ${type}${name} = ${expression};`),
    `export type ${type}Values = FormValues<typeof ${constant}.userTasks>;`,
  ].join('\n\n');
}

function contractOf(process: ProcessModel, forms: Forms): object {
  const elements = [...process.elements].sort((left, right) => compare(left.id, right.id));
  const userTasks = elements.filter((element) => element.userTask !== null);
  const received = elements.filter((element) => element.event?.message && !element.type.includes('Throw'));
  return {
    processId: process.processId,
    name: process.name,
    jobTypes: names(elements.map((element) => element.job?.type)),
    userTasks: record(userTasks, (task) => [
      task.id,
      {
        name: task.name,
        form: task.userTask?.formId ?? null,
        fields: fieldsOf(forms[task.userTask?.formId ?? '']),
        candidateGroups: task.userTask?.candidateGroups ?? '',
        deadlineRows: task.userTask?.deadlineRows ?? [],
      },
    ]),
    forms: names(userTasks.map((task) => task.userTask?.formId)),
    decisions: record(
      elements.filter((element) => element.decision !== null),
      (element) => [
        element.decision?.decisionId ?? '',
        { resultVariable: element.decision?.resultVariable ?? '' },
      ],
    ),
    messages: record(received, (element) => [
      element.event?.message?.name ?? '',
      { correlationKey: element.event?.message?.correlationKey ?? '' },
    ]),
    errorCodes: names(elements.map((element) => element.event?.errorCode)),
    timers: record(
      elements.filter((element) => element.event?.timer),
      (element) => [element.id, element.event?.timer ?? null],
    ),
    deadlineRows: names(userTasks.flatMap((task) => task.userTask?.deadlineRows ?? [])),
    elements: record(elements, (element) => [element.id, element.name]),
  };
}

/** The kind of each field that a form has, by its key. */
function fieldsOf(schema: FormSchema | undefined): Record<string, string> {
  const fields = (schema ? formFields(schema) : []).map(({ key, type, component }): [string, string] => [
    key,
    component.serializeToString ? 'textfield' : type,
  ]);
  return Object.fromEntries(fields.sort(([left], [right]) => compare(left, right)));
}

function names(all: readonly (string | null | undefined)[]): string[] {
  const given = all.filter((name): name is string => typeof name === 'string' && name !== '');
  return [...new Set(given)].sort(compare);
}

function record(
  elements: readonly FlowElement[],
  entry: (element: FlowElement) => [key: string, value: unknown],
): Record<string, unknown> {
  return Object.fromEntries(elements.map(entry).sort(([left], [right]) => compare(left, right)));
}

/** By code unit, not by locale: the same order on every machine. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function pascalCase(id: string): string {
  return id
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
