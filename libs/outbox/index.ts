export {
  type Command,
  type CommandKind,
  type CommandPayloads,
  defaultPriority,
  type EngineVariables,
} from './command';
export { enqueue } from './enqueue';
export { OutboxRow } from './outbox.entity';
