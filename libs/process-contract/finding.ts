import type { Message, MessageParams } from '#libs/errors/index';
import { findingMessages } from './finding-messages';
import type { Localised } from './localised';

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

/** A finding with its message in both languages; a parameter of two texts stands in each with its own. */
export function finding(
  code: FindingCode,
  elementId: string | null,
  params: Readonly<Record<string, MessageParams[string] | Localised>> = {},
  severity: Finding['severity'] = 'error',
): Finding {
  const inLanguage = (language: keyof Localised): MessageParams => ({
    element: elementId ?? '',
    ...Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'object' ? value[language] : value,
      ]),
    ),
  });
  const template = findingMessages[code];
  return {
    rule: code,
    severity,
    elementId,
    params: inLanguage('zh'),
    message: { zh: fill(template.zh, inLanguage('zh')), en: fill(template.en, inLanguage('en')) },
  };
}

function fill(template: string, params: MessageParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  );
}
