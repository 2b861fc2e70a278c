import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineAddresses } from '#libs/zeebe/engine';

/** Where the engine of the product under test listens. */
export function engineAddresses(): EngineAddresses & { zeebeManagementAddress: string } {
  const office = JSON.parse(readFileSync(join(process.env.TEST_DATA_DIR ?? '', 'office.json'), 'utf8')) as {
    ports: { engineGrpc: number; engineRest: number; engineManagement: number };
  };
  return {
    zeebeGrpcAddress: `grpc://127.0.0.1:${office.ports.engineGrpc}`,
    zeebeRestAddress: `http://127.0.0.1:${office.ports.engineRest}`,
    zeebeManagementAddress: `http://127.0.0.1:${office.ports.engineManagement}`,
  };
}
