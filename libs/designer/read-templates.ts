import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepTemplate } from '#libs/process-contract/step-template';
import { projectRoot } from '#libs/project/root';
import { shippedBundle } from './bundles';

const read = new Map<string, readonly StepTemplate[]>();

/** What the workers of a process offer to its diagram, by job type; 404 for a process that the product does not have. */
export function readTemplates(processId: string): readonly StepTemplate[] {
  shippedBundle(processId);
  const known = read.get(processId);
  if (known) return known;
  const file = join(projectRoot, 'processes', processId, `${processId}.templates.json`);
  const templates = JSON.parse(readFileSync(file, 'utf8')) as StepTemplate[];
  read.set(processId, templates);
  return templates;
}
