import { Pool } from 'pg';

/** The database of the product under test, for what no page shows. Its server may be killed meanwhile. */
export class OfficeDatabase {
  private readonly pool: Pool;

  constructor(readonly url = process.env.TEST_DATABASE_URL ?? '') {
    this.pool = new Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 5_000 });
    this.pool.on('error', () => undefined);
  }

  async rows<Row extends object = Record<string, unknown>>(
    sql: string,
    values: unknown[] = [],
  ): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, values)).rows;
  }

  /** The only value of the only row. */
  async value<Value>(sql: string, values: unknown[] = []): Promise<Value> {
    const [row] = await this.rows(sql, values);
    return Object.values(row ?? {})[0] as Value;
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
