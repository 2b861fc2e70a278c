import type { Engine, Outcome } from '#libs/zeebe/index';
import type { CommandPayloads } from './command';
import type { TakenRow } from './outbox-store';

const MESSAGE_TTL_MS = 24 * 60 * 60_000;

/** Gives one command to the engine. The row's id makes a message that is sent twice one message. */
export function sendCommand(engine: Engine, row: TakenRow): Promise<Outcome> {
  switch (row.kind) {
    case 'start-instance': {
      const { processId, variables } = row.payload as CommandPayloads['start-instance'];
      return engine.createInstance(processId, variables);
    }
    case 'complete-task': {
      const { taskKey, variables } = row.payload as CommandPayloads['complete-task'];
      return engine.completeTask(taskKey, variables);
    }
    case 'publish-message': {
      const { name, correlationKey, variables, ttlMs } = row.payload as CommandPayloads['publish-message'];
      return engine.publishMessage({
        name,
        correlationKey,
        messageId: `outbox-${row.id}`,
        variables: variables ?? {},
        ttlMs: ttlMs ?? MESSAGE_TTL_MS,
      });
    }
    case 'cancel-instance': {
      const { instanceKey } = row.payload as CommandPayloads['cancel-instance'];
      return engine.cancelInstance(instanceKey);
    }
    case 'migrate-instance': {
      const { instanceKey, definitionKey, mapping } = row.payload as CommandPayloads['migrate-instance'];
      return engine.migrateInstance(instanceKey, definitionKey, mapping);
    }
    case 'move-case': {
      const { instanceKey, ends, scope, elementId, variables } = row.payload as CommandPayloads['move-case'];
      return engine.moveWithin(instanceKey, ends, elementId, scope ?? undefined, variables);
    }
    case 'move-task': {
      const { instanceKey, elementInstanceKey, elementId, ends, scope } =
        row.payload as CommandPayloads['move-task'];
      return engine.moveWithin(instanceKey, ends ?? [elementInstanceKey], elementId, scope ?? undefined);
    }
    case 'end-stays': {
      const { instanceKey, ends } = row.payload as CommandPayloads['end-stays'];
      return engine.endStays(instanceKey, ends);
    }
  }
}
