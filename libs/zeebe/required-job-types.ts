import type { DataSource } from 'typeorm';
import { extractProcess } from '#libs/process-contract/bpmn/extract-process';

/** Job types of every process version that can still hand out jobs: the latest, and older ones with instances. */
export async function requiredJobTypes(dataSource: DataSource): Promise<string[]> {
  const rows: { xml: string }[] = await dataSource.query(
    `SELECT d.xml FROM deployment d
     WHERE d.version = (SELECT max(n.version) FROM deployment n WHERE n.process_id = d.process_id)
        OR EXISTS (SELECT 1 FROM element_count c WHERE c.process_id = d.process_id
                   AND c.process_version = d.version AND c.element_id = d.process_id AND c.active > 0)`,
  );
  const models = await Promise.all(rows.map(({ xml }) => extractProcess(xml)));
  const types = models.flatMap(({ elements }) => elements.flatMap(({ job }) => (job ? [job.type] : [])));
  return [...new Set(types)].sort();
}
