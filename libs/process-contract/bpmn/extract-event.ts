import type { EventTrigger } from './model';
import { type ModdleElement, child, children, extension, text } from './moddle-element';

const none: EventTrigger = { kind: 'none', message: null, errorCode: null, timer: null, link: null };

/** What an event or a receive task waits for or throws; null for any other element. */
export function extractEvent(element: ModdleElement): EventTrigger | null {
  if (element.$type === 'bpmn:ReceiveTask')
    return { ...none, kind: 'message', message: extractMessage(element) };
  if (!element.$type.endsWith('Event')) return null;
  const definition = children(element, 'eventDefinitions')[0];
  if (!definition) return none;
  const kind = definition.$type.replace(/^bpmn:(\w+)EventDefinition$/, '$1').toLowerCase();
  return {
    kind,
    message: kind === 'message' ? extractMessage(definition) : null,
    errorCode: kind === 'error' ? text(child(definition, 'errorRef'), 'errorCode') || null : null,
    timer: kind === 'timer' ? extractTimer(definition) : null,
    link: kind === 'link' ? text(definition, 'name') : null,
  };
}

function extractMessage(holder: ModdleElement): EventTrigger['message'] {
  const message = child(holder, 'messageRef');
  if (!message) return null;
  return {
    name: text(message, 'name'),
    correlationKey: text(extension(message, 'zeebe:Subscription'), 'correlationKey'),
  };
}

function extractTimer(definition: ModdleElement): EventTrigger['timer'] {
  for (const [kind, property] of [
    ['date', 'timeDate'],
    ['duration', 'timeDuration'],
    ['cycle', 'timeCycle'],
  ] as const) {
    const expression = child(definition, property);
    if (expression) return { kind, expression: text(expression, 'body') };
  }
  return null;
}
