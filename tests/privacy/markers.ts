import { randomBytes, randomInt } from 'node:crypto';

const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('');

/**
 * Words that stand nowhere but where this run has put them. Those of one kind share characters that no other text of the
 * product has, and letters of this run, so that they are found in any text, however it is cut or escaped.
 */
export class Markers {
  private readonly textRun = `zq${randomBytes(5).toString('hex')}`;
  private readonly personRun = `wv${randomBytes(5).toString('hex')}`;
  /** Labels of the texts in use. */
  readonly labels = new Set<string>();
  readonly person = {
    kind: 'person',
    name: `齾爩${this.personRun}`,
    phone: `17${digits(9)}`,
    idNumber: `${digits(17)}X`,
    address: `齾爩里${this.personRun}号`,
    email: `${this.personRun}@example.org`,
  };

  /** A text that somebody writes at the place that the label names. */
  text(label: string): string {
    this.labels.add(label);
    return `齉龘${this.textRun} ${label} 齉龘`;
  }

  /** What to look for: free text. */
  get texts(): string[] {
    return ['齉龘', this.textRun];
  }

  /** What to look for: what names a person or leads to one. */
  get personal(): string[] {
    return ['齾爩', this.personRun, this.person.phone, this.person.idNumber];
  }
}
