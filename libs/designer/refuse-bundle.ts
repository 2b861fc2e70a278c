import { DomainError, type MessageParams } from '#libs/errors/index';
import './messages';

/** Refuses (422, field `files`) files that are no bundle; the code is the rule. */
export function refuseBundle(rule: string, params: MessageParams): never {
  throw new DomainError(`bundle.${rule}`, { status: 422, field: 'files', params });
}
