import { loadSync, type Method, type Service, type Type } from 'protobufjs';

/** A method of the engine's gateway: its path, and how its messages are written and read. */
export interface GatewayMethod {
  readonly path: string;
  encode(request: object): Uint8Array;
  /** 64-bit numbers as text: they exceed what a JavaScript number keeps. */
  decode(message: Uint8Array): object;
}

const SERVICE = 'gateway_protocol.Gateway';
const READ = { longs: String, enums: String, defaults: true, arrays: true };
const methods = new Map<string, GatewayMethod>();
let service: Service | undefined;

/** The method of this name in the protocol file that the official client ships. Throws when there is none. */
export function gatewayMethod(name: string): GatewayMethod {
  let method = methods.get(name);
  if (!method) {
    service ??= loadSync(require.resolve('@camunda8/sdk/dist/proto/zeebe.proto'))
      .resolveAll()
      .lookupService(SERVICE);
    const found = service.methods[name];
    if (!found) throw new Error(`the engine's protocol has no method ${name}`);
    method = make(name, found);
    methods.set(name, method);
  }
  return method;
}

function make(name: string, { resolvedRequestType, resolvedResponseType }: Method): GatewayMethod {
  const request = resolvedRequestType as Type;
  const response = resolvedResponseType as Type;
  return {
    path: `/${SERVICE}/${name}`,
    encode: (message) => request.encode(message).finish(),
    decode: (message) => response.toObject(response.decode(message), READ),
  };
}
