import type { Localised } from '#libs/process-contract/localised';

/** What of a thing differs; each has its word in the page's texts. */
export const DIFFERENCE_KINDS = [
  'whole',
  'name',
  'documentation',
  'type',
  'worker',
  'decision',
  'form',
  'groups',
  'deadline',
  'goBack',
  'opens',
  'event',
  'inputs',
  'outputs',
  'several',
  'place',
  'condition',
  'default',
  'ends',
  'nameEn',
  'hint',
  'hintEn',
  'required',
  'choices',
  'hidden',
  'limits',
  'row',
  'cell',
  'columns',
] as const;

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One thing in which two bundles of a process differ, told in what people see of it. */
export interface Difference {
  readonly area: 'diagram' | 'form' | 'table';
  readonly change: 'added' | 'removed' | 'changed';
  readonly what: DifferenceKind;
  /** Id of the element, key of the field, id of the row. */
  readonly id: string;
  /** The element, field or row that it is about. */
  readonly subject: Localised;
  /** Where it is seen in the diagram: the element itself, or the step that shows the form or asks the table. */
  readonly elementId: string | null;
  /** Of a form or table: its file. */
  readonly path: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What is seen of a thing, as text; where names are seen of what is another thing, that is told apart by its id. */
export type Trait = string | { readonly key: string; readonly shown: string };

/** What two things are compared by. */
export type Traits = Partial<Record<DifferenceKind, Trait>>;

const keyOf = (trait: Trait = ''): string => (typeof trait === 'string' ? trait : trait.key);
const shownOf = (trait: Trait = ''): string | null =>
  (typeof trait === 'string' ? trait : trait.shown) || null;

export interface Thing {
  readonly id: string;
  readonly subject: Localised;
  readonly elementId: string | null;
  readonly traits: Traits;
}

/** Things that are in the one and not in the other, and what differs of those that are in both; by id. */
export function compareThings(
  before: readonly Thing[],
  after: readonly Thing[],
  where: Pick<Difference, 'area' | 'path'>,
): Difference[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Map(after.map((one) => [one.id, one]));
  const told = (
    { id, subject, elementId }: Thing,
    rest: Pick<Difference, 'change' | 'what' | 'before' | 'after'>,
  ) => ({
    ...where,
    id,
    subject,
    elementId,
    ...rest,
  });
  return [
    ...before
      .filter(({ id }) => !now.has(id))
      .map((one) => told(one, { change: 'removed', what: 'whole', before: one.subject.zh, after: null })),
    ...after.flatMap((one) => {
      const was = old.get(one.id);
      if (!was) return [told(one, { change: 'added', what: 'whole', before: null, after: one.subject.zh })];
      return DIFFERENCE_KINDS.filter((what) => keyOf(was.traits[what]) !== keyOf(one.traits[what])).map(
        (what) =>
          told(one, {
            change: 'changed',
            what,
            before: shownOf(was.traits[what]),
            after: shownOf(one.traits[what]),
          }),
      );
    }),
  ];
}
