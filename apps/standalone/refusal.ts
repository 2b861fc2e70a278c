import { phrase, type Parameters, type WordingKey } from './wording';

/** A start, stop or reset is refused for a reason that a person can do something about: one sentence, no stack. */
export class Refusal extends Error {
  constructor(
    readonly key: WordingKey,
    readonly parameters: Parameters = {},
  ) {
    const { zh, en } = phrase(key, parameters);
    super(`${zh}\n${en}`);
    this.name = 'Refusal';
  }
}
