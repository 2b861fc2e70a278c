/** Names that nobody has, and how often they were tried: they lock like real ones, so that a lockout tells nothing. */
export class UnknownNames {
  private readonly tries = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly attempts: number,
    private readonly minutes: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Minutes for which the name is still locked; 0 when it isn't. */
  lockedFor(name: string): number {
    const entry = this.tries.get(name);
    if (!entry || entry.count < this.attempts) return 0;
    const left = entry.until - this.now();
    if (left <= 0) this.tries.delete(name);
    return Math.max(0, Math.ceil(left / 60_000));
  }

  /** Counts a failed try; true when it is the one that locks the name. */
  failed(name: string): boolean {
    if (this.tries.size >= 10_000) this.tries.clear();
    const count = (this.tries.get(name)?.count ?? 0) + 1;
    this.tries.set(name, { count, until: this.now() + this.minutes * 60_000 });
    return count === this.attempts;
  }
}

/** Runs what concerns one key one after another, so that tries sent at once are counted before they are judged. */
export class OneAtATime {
  private readonly last = new Map<string, Promise<unknown>>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.last.get(key) === mine) this.last.delete(key);
    }
  }
}
