import type { UserTaskContract } from '#libs/process-contract/catalogue';
import {
  CATEGORIES,
  type Category,
  PROCEDURES,
  type Procedure,
  URGENCIES,
  type Urgency,
} from '#libs/petition/vocabulary';
import { Choice, Text, When, YesNo } from '#processes/completion-rules';

export const COMPETENCES = ['this-office', 'other-authority', 'judicial'] as const;
export type Competence = (typeof COMPETENCES)[number];

export const REPEATS = ['none', 'join'] as const;
export type Repeat = (typeof REPEATS)[number];

type Values = TriagePetitionCompletion;

/** Protected matters stay apart from all others, so an accusation joins nothing (Reg. 30). */
const isAccusation = (values: Values) => values.category === 'accusation';
const joins = (values: Values) => !isAccusation(values) && values.repeat === 'join';
/** The town may handle it: only then is there something to refuse, or a unit to give it to. */
const isOurs = (values: Values) =>
  !isAccusation(values) && !joins(values) && values.competence === 'this-office';
const isRefused = (values: Values) => isOurs(values) && values.admissible === false;
const isAssigned = (values: Values) => isOurs(values) && values.admissible === true;
const goesElsewhere = (values: Values) => !joins(values) && values.competence !== 'this-office';
const isRedirected = (values: Values) => !joins(values) && values.competence === 'judicial';

/** What the registrar decides about a new matter (Reg. 22, 29 to 31). */
export class TriagePetitionCompletion {
  @Choice(CATEGORIES)
  category: Category;

  @Choice(COMPETENCES)
  competence: Competence;

  /** Where it is forwarded, or where the petitioner is told to go; nothing is refused without a word on that. */
  @When<Values>((values) => goesElsewhere(values) || isRefused(values))
  @Text(2, 100)
  targetAuthority?: string;

  @When<Values>((values) => !isAccusation(values))
  @Choice(REPEATS)
  repeat?: Repeat;

  /** Receipt number of the case that this one joins. */
  @When<Values>(joins)
  @Text(4, 40)
  earlierPetition?: string;

  @When<Values>(isOurs)
  @YesNo()
  admissible?: boolean;

  /** The petitioner reads it in the notice: no refusal and no way elsewhere without one (Reg. 22, 23). */
  @When<Values>((values) => isRefused(values) || isRedirected(values))
  @Text(5, 1000)
  reason?: string;

  @When<Values>(isAssigned)
  @Text(1, 60)
  unitId?: string;

  @When<Values>(isAssigned)
  @Choice(PROCEDURES)
  procedure?: Procedure;

  @Choice(URGENCIES)
  urgency: Urgency;
}

export const triagePetitionTask: UserTaskContract = {
  elementId: 'triage-petition',
  completion: TriagePetitionCompletion,
  outputs: ['category', 'competence', 'procedure', 'repeat', 'admissible'],
};

export function routing(values: TriagePetitionCompletion) {
  return {
    category: values.category,
    competence: values.competence,
    procedure: isAssigned(values) && values.procedure ? values.procedure : 'ordinary',
    repeat: joins(values) ? 'join' : 'none',
    admissible: !isRefused(values),
  };
}
