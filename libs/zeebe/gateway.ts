import {
  Client,
  credentials,
  loadPackageDefinition,
  Metadata,
  type ClientReadableStream,
  type ServiceError,
  type ServiceClientConstructor,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

/** The longest that a command may take; the engine itself gives up about then. */
const COMMAND_TIMEOUT_MS = 10_000;

type Unary = (
  request: object,
  metadata: Metadata,
  options: { deadline: number },
  done: (error: ServiceError | null, answer: object) => void,
) => void;
type Streaming = (request: object, metadata: Metadata, options: object) => ClientReadableStream<object>;

let service: ServiceClientConstructor | undefined;

/** The engine's protocol, as the official client ships it. */
function gatewayService(): ServiceClientConstructor {
  if (!service) {
    const definition = loadSync(require.resolve('@camunda8/sdk/dist/proto/zeebe.proto'), {
      keepCase: true,
      longs: String,
      enums: String,
      defaults: true,
      oneofs: true,
    });
    const protocol = loadPackageDefinition(definition).gateway_protocol as unknown as {
      Gateway: ServiceClientConstructor;
    };
    service = protocol.Gateway;
  }
  return service;
}

/**
 * One connection to the engine's gRPC gateway, calls by their names in the protocol.
 *
 * It speaks the official client's protocol over a channel of its own: the client's calls have no deadline, are
 * retried for minutes in the caller's place, compress every message and cost 1.7 times the processor time, and its
 * job streams end silently with the connection.
 */
export class Gateway {
  private readonly client: Client;

  constructor(address: string) {
    const url = new URL(address);
    const tls = url.protocol === 'grpcs:';
    const Service = gatewayService();
    this.client = new Service(url.host, tls ? credentials.createSsl() : credentials.createInsecure(), {
      'grpc.keepalive_time_ms': 30_000,
      'grpc.keepalive_timeout_ms': 10_000,
      'grpc.initial_reconnect_backoff_ms': 200,
      'grpc.min_reconnect_backoff_ms': 200,
      'grpc.max_reconnect_backoff_ms': 2_000,
      'grpc.enable_retries': 0,
    });
  }

  /** Rejects with grpc-js' ServiceError: `code` is the status. */
  call<Answer extends object>(
    method: string,
    request: object,
    timeoutMs = COMMAND_TIMEOUT_MS,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const unary = (this.client as unknown as Record<string, Unary>)[method] as Unary;
      unary.call(
        this.client,
        request,
        new Metadata(),
        { deadline: Date.now() + timeoutMs },
        (error, answer) => (error ? reject(error) : resolve(answer as Answer)),
      );
    });
  }

  /** A stream of the engine's answers; ended by `cancel()`. `timeoutMs` bounds its whole life. */
  stream(method: string, request: object, timeoutMs?: number): ClientReadableStream<object> {
    const streaming = (this.client as unknown as Record<string, Streaming>)[method] as Streaming;
    const options = timeoutMs === undefined ? {} : { deadline: Date.now() + timeoutMs };
    return streaming.call(this.client, request, new Metadata(), options);
  }

  close(): void {
    this.client.close();
  }
}
