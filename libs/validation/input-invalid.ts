import { DomainError, type Language, type MessageParams, translate } from '#libs/errors/index';

/** One rule that one field of the input breaks. */
export interface Fault {
  /** Path of the field, e.g. `petitioners.0.name`; empty for the input as a whole. */
  readonly field: string;
  /** Name of the rule, e.g. `maxLength`, whose message is registered as `rule.<name>`; or a message's own code. */
  readonly rule: string;
  readonly params?: MessageParams;
}

/** Thrown when the input breaks rules of its class; nothing has been done (422 `input.invalid`). */
export class InputInvalid extends DomainError {
  constructor(readonly faults: readonly Fault[]) {
    super('input.invalid', { status: 422 });
    this.name = 'InputInvalid';
  }
}

/** What is wrong with a field, in a language; a rule without a message of its own is said to be broken. */
export function faultMessage(fault: Fault, language: Language): string {
  const code = fault.rule.includes('.') ? fault.rule : `rule.${fault.rule}`;
  const text = translate(code, fault.params ?? {}, language);
  return text === code ? translate('rule.any', {}, language) : text;
}
