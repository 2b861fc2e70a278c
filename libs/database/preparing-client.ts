import { Client } from 'pg';

/** Statements that one connection keeps prepared, and texts that it remembers having run once. */
const PREPARED_AT_MOST = 300;
const REMEMBERED_AT_MOST = 1_000;

/**
 * A connection that prepares what it runs again and again inside transactions: use cases, whose statements have fixed
 * texts and find their rows by key, so that parsing and planning them costs more than running them. What runs outside of
 * a transaction, lists and searches whose best plan depends on the values, is planned each time.
 */
export class PreparingClient extends Client {
  private inTransaction = false;
  /** Name by text; the empty name is that of a text which has run once. */
  private readonly names = new Map<string, string>();
  private prepared = 0;

  override query = ((config: unknown, values: unknown, callback: unknown): unknown => {
    if (typeof config !== 'string') return this.run(config, values, callback);
    if (config === 'START TRANSACTION') this.inTransaction = true;
    else if (config === 'COMMIT' || config === 'ROLLBACK') this.inTransaction = false;
    const name = this.inTransaction && Array.isArray(values) ? this.nameOf(config) : '';
    return name === ''
      ? this.run(config, values, callback)
      : this.run({ name, text: config, values }, callback, undefined);
  }) as Client['query'];

  private readonly run = super.query.bind(this) as (...asked: unknown[]) => unknown;

  /** Empty: run it without preparing it. */
  private nameOf(text: string): string {
    const known = this.names.get(text);
    if (known) return known;
    if (known === undefined) {
      if (this.names.size < REMEMBERED_AT_MOST) this.names.set(text, '');
      return '';
    }
    if (this.prepared >= PREPARED_AT_MOST) return '';
    const name = `prepared-${(this.prepared += 1)}`;
    this.names.set(text, name);
    return name;
  }
}
