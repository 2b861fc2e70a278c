import { inBoth, type Parameters, type WordingKey } from './wording';

/** The demonstration cannot begin or go on, for a reason that a person can do something about. */
export class Refusal extends Error {
  constructor(key: WordingKey, parameters: Parameters = {}) {
    super(inBoth(key, parameters).join('\n'));
    this.name = 'Refusal';
  }
}
