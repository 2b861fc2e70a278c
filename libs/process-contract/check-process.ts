import { DecisionUnreadable, type DecisionModel, extractDecisions } from './bpmn/extract-decisions';
import { extractProcess } from './bpmn/extract-process';
import type { ProcessModel } from './bpmn/model';
import { ProcessUnreadable } from './bpmn/read-bpmn';
import type { RoomCatalogue } from './catalogue';
import { type Finding, finding } from './finding';
import type { FormSchema } from './forms/form-schema';
import { buildGraph } from './graph';
import { addedFields } from './rules/added-fields';
import { completionsMatch } from './rules/completions-match';
import { decisionsExist } from './rules/decisions-exist';
import { elementsDescribed } from './rules/elements-described';
import { endsTold } from './rules/ends-told';
import { errorsCaught } from './rules/errors-caught';
import { expressionsShort } from './rules/expressions-short';
import { formsExist } from './rules/forms-exist';
import { formsNamed } from './rules/forms-named';
import { formsSound } from './rules/forms-sound';
import { gatewaysAsk } from './rules/gateways-ask';
import { goBackDeclared } from './rules/go-back-declared';
import { guardsHold } from './rules/guards-hold';
import { inputsProduced } from './rules/inputs-produced';
import { jobTypesNamed } from './rules/job-types-named';
import { jobTypesServed } from './rules/job-types-served';
import { messagesDeclared } from './rules/messages-declared';
import { noActsAgainstPetitioners } from './rules/no-acts-against-petitioners';
import { noDeadEnds } from './rules/no-dead-ends';
import { noTimerOnUserTask } from './rules/no-timer-on-user-task';
import { processNamed } from './rules/process-named';
import { requiredGuards } from './rules/required-guards';
import { requiredMessages } from './rules/required-messages';
import { resultsUsed } from './rules/results-used';
import type { Rule } from './rules/rule';
import { userTasksOwned } from './rules/user-tasks-owned';
import { variablesAvailable } from './variables-available';

/** What a diagram is checked against. */
export interface ProcessSurroundings {
  /** Form schemas by file name without its ending. */
  readonly forms: Readonly<Record<string, FormSchema>>;
  /** DMN files by file name. */
  readonly decisions: Readonly<Record<string, string>>;
  readonly catalogue: RoomCatalogue;
  /** Ids of the rows of the deadline table. */
  readonly deadlineRows: readonly string[];
}

const rules: readonly Rule[] = [
  processNamed,
  jobTypesServed,
  jobTypesNamed,
  formsExist,
  formsSound,
  formsNamed,
  completionsMatch,
  addedFields,
  decisionsExist,
  resultsUsed,
  messagesDeclared,
  inputsProduced,
  errorsCaught,
  userTasksOwned,
  noTimerOnUserTask,
  goBackDeclared,
  expressionsShort,
  gatewaysAsk,
  noDeadEnds,
  guardsHold,
  endsTold,
  requiredGuards,
  requiredMessages,
  noActsAgainstPetitioners,
  elementsDescribed,
];

/**
 * Everything that would go wrong when this diagram ran with these forms, decisions and workers. Reads
 * nothing but its arguments. A process is deployable when no finding is an error.
 */
export async function checkProcess(xml: string, surroundings: ProcessSurroundings): Promise<Finding[]> {
  const process = await readProcess(xml);
  if ('rule' in process) return [process];
  const { decisions, findings } = await readDecisions(surroundings.decisions);
  const graph = buildGraph(process);
  const context = {
    process,
    graph,
    available: variablesAvailable(graph, surroundings.catalogue),
    catalogue: surroundings.catalogue,
    forms: surroundings.forms,
    decisions,
    deadlineRows: new Set(surroundings.deadlineRows),
  };
  return [...findings, ...rules.flatMap((rule) => rule(context))];
}

async function readProcess(xml: string): Promise<ProcessModel | Finding> {
  try {
    return await extractProcess(xml);
  } catch (error) {
    if (error instanceof ProcessUnreadable)
      return finding('process.unreadable', null, { reason: error.reason });
    throw error;
  }
}

async function readDecisions(
  files: Readonly<Record<string, string>>,
): Promise<{ decisions: DecisionModel[]; findings: Finding[] }> {
  const decisions: DecisionModel[] = [];
  const findings: Finding[] = [];
  for (const [file, xml] of Object.entries(files)) {
    try {
      decisions.push(...(await extractDecisions(xml)));
    } catch (error) {
      if (!(error instanceof DecisionUnreadable)) throw error;
      findings.push(finding('decision.unreadable', null, { file, reason: error.reason }));
    }
  }
  return { decisions, findings };
}
