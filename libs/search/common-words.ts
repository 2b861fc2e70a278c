/** How long (ms) a word that most cases say is not looked up again, and how many are remembered. */
const REMEMBERED_MS = 600_000;
const MOST = 500;

/**
 * Words that were found to be common a while ago, in this process alone: looking one up reads all of its places in the index, to
 * learn again that lists are to be walked. A word that has become rare since is still found, only not as fast.
 */
export class CommonWords {
  private readonly until = new Map<string, number>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  has(word: string): boolean {
    return (this.until.get(word) ?? -Infinity) > this.now();
  }

  add(word: string): void {
    // Anew at the end: the oldest goes first.
    this.until.delete(word);
    this.until.set(word, this.now() + REMEMBERED_MS);
    const [oldest] = this.until.keys();
    if (this.until.size > MOST && oldest !== undefined) this.until.delete(oldest);
  }
}
