import type { DataSource } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';

export interface DiagramStep {
  elementId: string;
  name: Localised;
  /** BPMN type, e.g. `USER_TASK`. */
  type: string;
  state: 'active' | 'completed' | 'terminated';
  enteredAt: Date;
  leftAt: Date | null;
}

/** Where a case stands on its diagram. */
export interface CaseDiagram {
  processId: string;
  version: number;
  xml: string;
  active: string[];
  completed: string[];
  incidents: string[];
  /** Every stay at an element, in its order: the same for whoever can't use the picture. */
  steps: DiagramStep[];
}

/** Refused (`petition.not-started`) while the engine has not begun the case. */
export async function readDiagram(
  dataSource: DataSource,
  texts: StepTexts,
  petitionId: string,
): Promise<CaseDiagram> {
  const [found]: { instanceKey: string; processId: string; version: number; xml: string }[] =
    await dataSource.query(
      `SELECT p.instance_key AS "instanceKey", p.process_id AS "processId", p.process_version AS version, d.xml
       FROM petition p JOIN deployment d ON d.process_id = p.process_id AND d.version = p.process_version
       WHERE p.id = $1`,
      [petitionId],
    );
  if (!found) throw new DomainError('petition.not-started', { status: 404 });
  const { instanceKey, ...diagram } = found;
  const stays: Omit<DiagramStep, 'name'>[] = await dataSource.query(
    `SELECT element_id AS "elementId", element_type AS type, state, entered_at AS "enteredAt", left_at AS "leftAt"
     FROM element_instance WHERE instance_key = $1 AND element_type <> 'PROCESS' ORDER BY key`,
    [instanceKey],
  );
  const incidents: { elementId: string }[] = await dataSource.query(
    `SELECT DISTINCT element_id AS "elementId" FROM incident WHERE instance_key = $1 AND state = 'open'`,
    [instanceKey],
  );
  const steps = await Promise.all(
    stays.map(async (stay) => ({
      ...stay,
      name: (await texts.of(diagram.processId, diagram.version, stay.elementId)).name,
    })),
  );
  const ids = (state: DiagramStep['state']) => [
    ...new Set(steps.filter((step) => step.state === state).map((step) => step.elementId)),
  ];
  return {
    ...diagram,
    active: ids('active'),
    completed: ids('completed'),
    incidents: incidents.map((incident) => incident.elementId),
    steps,
  };
}
