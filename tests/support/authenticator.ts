import { codeOfStep, stepAt } from '#libs/access/second-factor/totp';

/** An authenticator app on a phone: shows a code that was not used yet, as whoever waits for the next one has it. */
export class Authenticator {
  private last = -1;

  constructor(private readonly secret: string) {}

  /** Each call a later code; the first is of the half minute before, so that three need no waiting. */
  code(): string {
    const now = stepAt(Date.now() / 1000);
    this.last = Math.max(this.last + 1, now - 1);
    if (this.last > now + 1) throw new Error('no code is left that the server takes now');
    return codeOfStep(this.secret, this.last);
  }

  /** A code that is of no half minute around now. */
  wrongCode(): string {
    const now = stepAt(Date.now() / 1000);
    const right = [-2, -1, 0, 1, 2].map((away) => codeOfStep(this.secret, now + away));
    return ['000000', '111111', '222222', '333333', '444444', '555555'].find(
      (code) => !right.includes(code),
    )!;
  }
}
