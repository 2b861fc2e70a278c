export {
  type Command,
  type CommandKind,
  type CommandPayloads,
  defaultPriority,
  type EngineVariables,
} from './command';
export { enqueue } from './enqueue';
export { OutboxRow } from './outbox.entity';
export {
  COUNTED_AT_MOST,
  listPoisoned,
  outboxStatus,
  type OutboxStatus,
  type PoisonedCommand,
  retryPoisoned,
} from './poisoned';
export { Relay, type RelayOptions, type TaskRefusals } from './relay';
