import type { ProcessBundle } from '#libs/process-contract/bundle-files';
import type { Gateway } from './gateway';

/** The version of a process that the engine made of a bundle, or had already made of the same diagram. */
export interface DeployedVersion {
  version: number;
  definitionKey: string;
}

interface DeployAnswer {
  deployments: { process?: { bpmnProcessId: string; version: number; processDefinitionKey: string } }[];
}

const TIMEOUT_MS = 60_000;

/**
 * Deploys a room's diagram and decision tables in one step. Forms stay with the office: the engine knows them by name
 * only. Rejects with the gateway's error when the engine refuses the bundle.
 */
export async function deployBundle(gateway: Gateway, bundle: ProcessBundle): Promise<DeployedVersion> {
  const resources = [
    { name: `${bundle.processId}.bpmn`, content: Buffer.from(bundle.bpmn) },
    ...Object.entries(bundle.decisions).map(([name, xml]) => ({ name, content: Buffer.from(xml) })),
  ];
  const answer = await gateway.call<DeployAnswer>('DeployResource', { resources }, TIMEOUT_MS);
  const made = answer.deployments
    .map(({ process }) => process)
    .find((p) => p?.bpmnProcessId === bundle.processId);
  if (!made) throw new Error(`the engine deployed no process ${bundle.processId}`);
  return { version: made.version, definitionKey: made.processDefinitionKey };
}
