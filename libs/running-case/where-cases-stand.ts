import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { DomainError } from '#libs/errors/index';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import { countable, RUNNING } from './countable';
import './messages';

export interface StandingElement {
  elementId: string;
  name: Localised;
  /** BPMN type without its prefix. */
  type: string;
  /** Cases that stand there. */
  cases: number;
  /** Those of them in which the engine can't go on from there. */
  stuck: number;
}

export interface Standing {
  processId: string;
  version: number;
  xml: string;
  running: number;
  /** Every version that was ever deployed, the newest first. */
  versions: number[];
  /** In the order of the diagram. */
  elements: StandingElement[];
}

/** On which elements of one version of a process how many cases stand. Refused (404) for a version that was never deployed. */
export async function whereCasesStand(
  dataSource: DataSource,
  texts: StepTexts,
  actor: Actor,
  processId: string,
  version: number,
): Promise<Standing> {
  const [deployed]: { xml: string }[] = await dataSource.query(
    `SELECT xml FROM deployment WHERE process_id = $1 AND version = $2`,
    [processId, version],
  );
  if (!deployed) throw new DomainError('running.no-version', { status: 404 });
  const deployments: { version: number }[] = await dataSource.query(
    `SELECT version FROM deployment WHERE process_id = $1 ORDER BY version DESC`,
    [processId],
  );
  const { sql, params } = countable(actor, 3);
  const [{ running }]: [{ running: number }] = await dataSource.query(
    `SELECT count(*)::int AS running FROM ${RUNNING} WHERE i.process_id = $1 AND i.process_version = $2 AND ${sql}`,
    [processId, version, ...params],
  );
  const counts: { elementId: string; cases: number; stuck: number }[] = await dataSource.query(
    `SELECT e.element_id AS "elementId", count(DISTINCT i.key)::int AS cases,
       count(DISTINCT i.key) FILTER (WHERE EXISTS (SELECT 1 FROM incident n
         WHERE n.instance_key = i.key AND n.element_instance_key = e.key AND n.state = 'open'))::int AS stuck
     FROM ${RUNNING} JOIN element_instance e ON e.instance_key = i.key AND e.state = 'active'
     WHERE i.process_id = $1 AND i.process_version = $2 AND ${sql} GROUP BY e.element_id`,
    [processId, version, ...params],
  );
  const byElement = new Map(counts.map((one) => [one.elementId, one]));
  const elements = [...(await texts.process(processId, version))].flatMap(([elementId, { name, type }]) => {
    const count = byElement.get(elementId);
    return count ? [{ ...count, name, type }] : [];
  });
  const versions = deployments.map((one) => one.version);
  return { processId, version, xml: deployed.xml, running, versions, elements };
}
