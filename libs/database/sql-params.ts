/** Collects a query's values while its text is put together. */
export class SqlParams {
  readonly values: unknown[] = [];

  /** Adds a value; answers its placeholder. */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** Adds the values of a fragment that was made to begin at `next`. */
  append(values: readonly unknown[]): void {
    this.values.push(...values);
  }

  /** The number that the next value gets. */
  get next(): number {
    return this.values.length + 1;
  }
}
