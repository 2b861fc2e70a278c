import type { DataSource } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { Localised, ProcessTexts, StepTexts } from '#libs/step-texts/step-texts';

export interface DiagramStep {
  elementId: string;
  name: Localised;
  /** BPMN type, e.g. `USER_TASK`. */
  type: string;
  state: 'active' | 'completed' | 'terminated';
  enteredAt: Date;
  leftAt: Date | null;
}

/** One of the processes that carry or carried a case. */
export interface CaseProcess {
  instanceKey: string;
  processId: string;
  version: number;
  state: 'active' | 'completed' | 'terminated';
  startedAt: Date;
}

/** Where one diagram opens others: an element, and the case's instances of the processes that it opens, the oldest first. */
export interface OpenedProcesses {
  elementId: string;
  instanceKeys: string[];
}

/** Where a case stands on the diagram of one of its processes. */
export interface CaseDiagram {
  instanceKey: string;
  processId: string;
  version: number;
  xml: string;
  active: string[];
  completed: string[];
  incidents: string[];
  /** Every stay at an element, in its order: the same for whoever can't use the picture. */
  steps: DiagramStep[];
  opens: OpenedProcesses[];
  /**
   * All processes of the case in the order in which they began, those of its joint meetings too; the diagram is of one of
   * them.
   */
  processes: CaseProcess[];
}

/**
 * The diagram of the instance asked for; unless told, of the last that runs, else of the last. Refused (404) while the
 * engine has not begun the case (`petition.not-started`), and for an instance that is none of the case's.
 */
export async function readDiagram(
  dataSource: DataSource,
  texts: StepTexts,
  petitionId: string,
  instanceKey?: string,
): Promise<CaseDiagram> {
  const processes = await readProcesses(dataSource, petitionId);
  const shown = instanceKey
    ? processes.find((one) => one.instanceKey === instanceKey)
    : (processes.findLast((one) => one.state === 'active') ?? processes.at(-1));
  if (!shown) throw new DomainError('petition.not-started', { status: 404 });
  const { processId, version } = shown;
  const [deployed]: { xml: string }[] = await dataSource.query(
    `SELECT xml FROM deployment WHERE process_id = $1 AND version = $2`,
    [processId, version],
  );
  if (!deployed) throw new DomainError('petition.not-started', { status: 404 });
  const stays: Omit<DiagramStep, 'name'>[] = await dataSource.query(
    `SELECT element_id AS "elementId", element_type AS type, state, entered_at AS "enteredAt", left_at AS "leftAt"
     FROM element_instance WHERE instance_key = $1 AND element_type <> 'PROCESS' ORDER BY key`,
    [shown.instanceKey],
  );
  const incidents: { elementId: string }[] = await dataSource.query(
    `SELECT DISTINCT element_id AS "elementId" FROM incident WHERE instance_key = $1 AND state = 'open'`,
    [shown.instanceKey],
  );
  const steps = await Promise.all(
    stays.map(async (stay) => ({
      ...stay,
      name: (await texts.of(processId, version, stay.elementId)).name,
    })),
  );
  const ids = (state: DiagramStep['state']) => [
    ...new Set(steps.filter((step) => step.state === state).map((step) => step.elementId)),
  ];
  return {
    instanceKey: shown.instanceKey,
    processId,
    version,
    xml: deployed.xml,
    active: ids('active'),
    completed: ids('completed'),
    incidents: incidents.map((incident) => incident.elementId),
    steps,
    opens: opensOf(await texts.process(processId, version), shown, processes),
    processes,
  };
}

/** A process that opens itself goes on in a later instance. */
function opensOf(texts: ProcessTexts, shown: CaseProcess, processes: CaseProcess[]): OpenedProcesses[] {
  const later = processes.slice(processes.indexOf(shown) + 1);
  return [...texts]
    .map(([elementId, { opens }]) => ({
      elementId,
      instanceKeys: (opens.includes(shown.processId) ? later : processes)
        .filter((one) => opens.includes(one.processId))
        .map((one) => one.instanceKey),
    }))
    .filter(({ instanceKeys }) => instanceKeys.length > 0);
}

/** An instance that has just claimed the case may not have been projected yet: then it runs. */
async function readProcesses(dataSource: DataSource, petitionId: string): Promise<CaseProcess[]> {
  return dataSource.query(
    `SELECT c.instance_key AS "instanceKey", c.process_id AS "processId",
       coalesce(i.process_version, c.process_version) AS version, coalesce(i.state, 'active') AS state,
       coalesce(i.started_at, c.claimed_at) AS "startedAt"
     FROM instance_claim c LEFT JOIN process_instance i ON i.key = c.instance_key
     WHERE c.petition_id = $1
       OR c.meeting_id IN (SELECT meeting_id FROM meeting_item WHERE petition_id = $1)
     ORDER BY c.claimed_at, c.instance_key`,
    [petitionId],
  );
}
