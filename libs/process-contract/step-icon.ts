/** Pictures that a step can have in a list of steps. */
export type StepIcon =
  'begin' | 'end' | 'tell' | 'paper' | 'pass' | 'check' | 'record' | 'protect' | 'remind';

const VERBS: Readonly<Record<StepIcon, readonly string[]>> = {
  begin: ['begin', 'open', 'receive', 'register', 'resume', 'start', 'take'],
  end: ['archive', 'close', 'complete', 'conclude', 'end', 'erase', 'stop'],
  tell: ['ask', 'decline', 'notify', 'refuse', 'report', 'tell', 'warn'],
  paper: ['circulate', 'deliver', 'issue', 'order', 'publish'],
  pass: ['assign', 'convert', 'forward', 'hand', 'join', 'pull', 'refer', 'share', 'transfer'],
  check: ['accept', 'check', 'weigh'],
  record: ['certify', 'keep', 'list', 'plan', 'record'],
  protect: ['protect'],
  remind: ['mark', 'remind', 'urge'],
};

const ICONS = new Map(Object.entries(VERBS).flatMap(([icon, verbs]) => verbs.map((verb) => [verb, icon])));

/** The picture of a step by the verb that its id begins with; throws for a verb that has none yet. */
export function iconOf(elementId: string): StepIcon {
  const verb = elementId.split('-')[0] ?? '';
  const icon = ICONS.get(verb);
  if (icon === undefined) throw new Error(`libs/process-contract/step-icon.ts has no icon for “${verb}”`);
  return icon as StepIcon;
}
