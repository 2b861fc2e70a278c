import { phrase, type Parameters, type WordingKey } from './wording';

/** Where lines for people go. With `--json` standard output belongs to the machine, with `--quiet` only trouble is said. */
export class Voice {
  constructor(private readonly mode: { json: boolean; quiet: boolean }) {}

  /** Progress; nothing that must be read. */
  say(key: WordingKey, parameters: Parameters = {}): void {
    if (!this.mode.quiet) this.write(this.both(key, parameters));
  }

  /** A part died, a port moved: said even with `--quiet`. */
  warn(key: WordingKey, parameters: Parameters = {}): void {
    process.stderr.write(`${this.both(key, parameters)}\n`);
  }

  line(text: string): void {
    if (!this.mode.quiet) this.write(text);
  }

  /** One line for the program that started this one. */
  machine(value: object): void {
    if (this.mode.json) process.stdout.write(`${JSON.stringify(value)}\n`);
  }

  private both(key: WordingKey, parameters: Parameters): string {
    const { zh, en } = phrase(key, parameters);
    return `${zh} · ${en}`;
  }

  private write(text: string): void {
    (this.mode.json ? process.stderr : process.stdout).write(`${text}\n`);
  }
}
