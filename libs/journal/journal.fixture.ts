import type { DataSource } from 'typeorm';

/** One record as the exporter writes it; what a spec leaves out is the usual. */
export interface FixtureRecord {
  valueType: 'PROCESS_INSTANCE' | 'USER_TASK' | 'INCIDENT';
  intent: string;
  key: number;
  instanceKey: number;
  elementId?: string;
  processId?: string;
  processVersion?: number;
  partition?: number;
  payload: object;
}

const FIRST_AT = Date.parse('2026-03-02T01:00:00Z');

/** Appends records to a scratch journal in the order in which the engine would have written them. */
export class JournalFixture {
  private position = 0;

  constructor(private readonly dataSource: DataSource) {}

  /** An element, or the process itself (`type` PROCESS), that an instance comes to, completes or is taken from. */
  element(
    intent: 'ELEMENT_ACTIVATED' | 'ELEMENT_COMPLETED' | 'ELEMENT_TERMINATED' | 'ELEMENT_MIGRATED',
    type: string,
    key: number,
    instanceKey: number,
    elementId: string,
    more: Partial<FixtureRecord> = {},
  ): FixtureRecord {
    const payload = { type, scope: String(instanceKey), definitionKey: '9' };
    return { valueType: 'PROCESS_INSTANCE', intent, key, instanceKey, elementId, payload, ...more };
  }

  task(
    intent: 'CREATED' | 'COMPLETED' | 'CANCELED',
    key: number,
    instanceKey: number,
    elementId: string,
    group = 'dongjie:handler',
    deadline = '',
  ): FixtureRecord {
    const payload = {
      elementInstanceKey: String(key - 1),
      assignee: '',
      candidateGroups: [group],
      headers: deadline ? { deadline } : {},
      externalFormReference: elementId,
      definitionKey: '9',
    };
    return { valueType: 'USER_TASK', intent, key, instanceKey, elementId, payload };
  }

  incident(
    intent: 'CREATED' | 'RESOLVED',
    key: number,
    instanceKey: number,
    elementId: string,
  ): FixtureRecord {
    const payload = {
      errorType: 'JOB_NO_RETRIES',
      errorMessage: 'unexpected.23505',
      elementInstanceKey: String(instanceKey + 1),
      jobKey: '-1',
      definitionKey: '9',
    };
    return { valueType: 'INCIDENT', intent, key, instanceKey, elementId, payload };
  }

  async append(...records: FixtureRecord[]): Promise<void> {
    const rows = records.map((record) => ({
      partition_id: record.partition ?? 1,
      position: ++this.position,
      at: new Date(FIRST_AT + this.position * 1000),
      value_type: record.valueType,
      intent: record.intent,
      key: record.key,
      instance_key: record.instanceKey,
      process_id: record.processId ?? 'first-petition',
      process_version: record.processVersion ?? 1,
      element_id: record.elementId ?? '',
      payload: record.payload,
    }));
    await this.dataSource.query(
      `INSERT INTO journal SELECT * FROM jsonb_populate_recordset(NULL::journal, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
    await this.dataSource.query(
      `INSERT INTO exporter_position AS p
       SELECT partition_id, max(position) FROM journal GROUP BY partition_id
       ON CONFLICT (partition_id) DO UPDATE SET position = excluded.position`,
    );
  }
}
