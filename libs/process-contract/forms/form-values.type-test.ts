import type { FormValues } from './form-values';

/** Checked by the compiler alone: a completion class that implements its step's values is refused a property of another type. */
export const userTasks = {
  'draft-opinion': { fields: { helper: 'person', cost: 'money', proof: 'file', sameAs: 'case-reference' } },
} as const;
type Draft = FormValues<typeof userTasks>['draft-opinion'];

export class Completion implements Draft {
  helper: string;
  cost?: number;
  proof: string;
  sameAs?: string;
}

export class AmountAsText implements Draft {
  // @ts-expect-error an amount is a number of fen
  cost: string;
}

export class PersonAsNumber implements Draft {
  // @ts-expect-error a person is an id
  helper: number;
}
