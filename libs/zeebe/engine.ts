import { Pool } from 'undici';
import { Gateway } from './gateway';
import { outcomeOfGrpc, outcomeOfHttp, outcomeOfMove, outcomeOfLostRequest, type Outcome } from './outcome';

export interface EngineAddresses {
  zeebeGrpcAddress: string;
  zeebeRestAddress: string;
}

/** Ids, codes, truth values and ISO instants only. */
export type Variables = Readonly<Record<string, unknown>>;

export interface EngineMessage {
  name: string;
  correlationKey: string;
  /** Two messages with one id are one message while the first is kept (`ttlMs`). */
  messageId: string;
  variables: Variables;
  ttlMs: number;
}

const REST_TIMEOUT_MS = 10_000;
const LATEST = -1;
/** The engine finds the scope itself. */
const ANY_ANCESTOR = -1;

/** The commands that the product gives the engine. None throws for what the engine answers: see `Outcome`. */
export class Engine {
  readonly gateway: Gateway;
  private readonly rest: Pool;

  constructor(addresses: EngineAddresses, restConnections = 32) {
    this.gateway = new Gateway(addresses.zeebeGrpcAddress);
    this.rest = new Pool(addresses.zeebeRestAddress, {
      connections: restConnections,
      headersTimeout: REST_TIMEOUT_MS,
      bodyTimeout: REST_TIMEOUT_MS,
      connectTimeout: 3_000,
    });
  }

  /** Starts the latest version of a process. Not idempotent: the instance's first job settles whose it is. */
  async createInstance(processId: string, variables: Variables): Promise<Outcome> {
    try {
      const answer = await this.gateway.call<{ processInstanceKey: string }>('CreateProcessInstance', {
        bpmnProcessId: processId,
        version: LATEST,
        variables: JSON.stringify(variables),
      });
      return { kind: 'done', instanceKey: answer.processInstanceKey };
    } catch (error) {
      const outcome = outcomeOfGrpc(error);
      // A version may be deployed later; an instance that is to be started can't be gone.
      return outcome.kind === 'gone' ? { kind: 'failed', code: 'engine.process-not-deployed' } : outcome;
    }
  }

  publishMessage(message: EngineMessage): Promise<Outcome> {
    return this.command('PublishMessage', {
      name: message.name,
      correlationKey: message.correlationKey,
      messageId: message.messageId,
      timeToLive: message.ttlMs,
      variables: JSON.stringify(message.variables),
    });
  }

  cancelInstance(instanceKey: string): Promise<Outcome> {
    return this.command('CancelProcessInstance', { processInstanceKey: instanceKey });
  }

  /**
   * Ends stays at elements and enters another element, on the level of the process itself or within the stay `scope`: all of it or
   * nothing. `gone` when all of the stays are over, as they are when the command is sent again; `refused` when some are.
   */
  moveWithin(
    instanceKey: string,
    ends: readonly string[],
    elementId: string,
    scope: string | number = ANY_ANCESTOR,
    variables: Variables = {},
  ): Promise<Outcome> {
    const given = Object.keys(variables).length > 0;
    const variableInstructions = given ? [{ variables: JSON.stringify(variables), scopeId: '' }] : [];
    const entered = { elementId, ancestorElementInstanceKey: scope, variableInstructions };
    return this.modify(instanceKey, ends, [entered]);
  }

  /** Ends stays at elements; `gone` when they are over. */
  endStays(instanceKey: string, ends: readonly string[]): Promise<Outcome> {
    return this.modify(instanceKey, ends, []);
  }

  private async modify(instanceKey: string, ends: readonly string[], enter: object[]): Promise<Outcome> {
    const request = {
      processInstanceKey: instanceKey,
      activateInstructions: enter,
      terminateInstructions: ends.map((elementInstanceKey) => ({ elementInstanceKey })),
    };
    try {
      await this.gateway.call('ModifyProcessInstance', request);
      return { kind: 'done' };
    } catch (error) {
      return outcomeOfMove(error, ends);
    }
  }

  /** Has an instance go on by another version of its process, at the elements that those where it stands are mapped to. */
  migrateInstance(
    instanceKey: string,
    definitionKey: string,
    mapping: Readonly<Record<string, string>>,
  ): Promise<Outcome> {
    return this.command('MigrateProcessInstance', {
      processInstanceKey: instanceKey,
      migrationPlan: {
        targetProcessDefinitionKey: definitionKey,
        mappingInstructions: Object.entries(mapping).map(([sourceElementId, targetElementId]) => ({
          sourceElementId,
          targetElementId,
        })),
      },
    });
  }

  /** Lets a failed job be tried again and closes its incident. */
  async retryJob(jobKey: string, incidentKey: string, retries = 3): Promise<Outcome> {
    const updated = await this.command('UpdateJobRetries', { jobKey, retries });
    return updated.kind === 'done' ? this.resolveIncident(incidentKey) : updated;
  }

  resolveIncident(incidentKey: string): Promise<Outcome> {
    return this.command('ResolveIncident', { incidentKey });
  }

  /** By REST: the engine's gRPC protocol knows no user tasks. */
  async completeTask(taskKey: string, variables: Variables): Promise<Outcome> {
    try {
      const answer = await this.rest.request({
        path: `/v1/user-tasks/${taskKey}/completion`,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ variables, action: 'complete' }),
      });
      const body = await answer.body.text();
      return outcomeOfHttp(answer.statusCode, body);
    } catch (error) {
      return outcomeOfLostRequest(error);
    }
  }

  /** Whether the gateway answers and every partition has a leader. */
  async isReady(timeoutMs = 2_000): Promise<boolean> {
    try {
      const { brokers, partitionsCount } = await this.gateway.call<{
        brokers: { partitions: { partitionId: number; role: string; health: string }[] }[];
        partitionsCount: number;
      }>('Topology', {}, timeoutMs);
      const led = new Set(
        brokers.flatMap(({ partitions }) =>
          partitions.filter(({ role }) => role === 'LEADER').map(({ partitionId }) => partitionId),
        ),
      );
      return partitionsCount > 0 && led.size === partitionsCount;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    this.gateway.close();
    await this.rest.destroy();
  }

  private async command(method: string, request: object): Promise<Outcome> {
    try {
      await this.gateway.call(method, request);
      return { kind: 'done' };
    } catch (error) {
      return outcomeOfGrpc(error);
    }
  }
}
