import { type BothParams, fillBoth, type Message, type MessageParams, paramsIn } from '#libs/errors/index';
import { findingMessages } from './finding-messages';

/** What a check has against a process. */
export interface Finding {
  /** Stable code, `<subject>.<what is wrong>`, or `bpmnlint.<rule>`. */
  readonly rule: string;
  /** An error stops a deployment; a warning is shown. */
  readonly severity: 'error' | 'warning';
  /** The element of the diagram that it is about; null when it is about the process as a whole. */
  readonly elementId: string | null;
  readonly params: MessageParams;
  readonly message: Message;
}

export type FindingCode = keyof typeof findingMessages;

/** A finding with its message in both languages. */
export function finding(
  code: FindingCode,
  elementId: string | null,
  params: BothParams = {},
  severity: Finding['severity'] = 'error',
): Finding {
  const all = { element: elementId ?? '', ...params };
  return {
    rule: code,
    severity,
    elementId,
    params: paramsIn('zh', all),
    message: fillBoth(findingMessages[code], all),
  };
}
