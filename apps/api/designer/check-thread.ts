import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { bundleVariables } from '#libs/designer/bundle-variables';
import { checkBundle } from '#libs/designer/check-bundle';
import type { BundleFiles } from '#libs/process-contract/bundle-files';
import { rooms } from '#processes/rooms';
import { variableTexts } from '#processes/variable-texts';

/** What a thread is asked about: one bundle. */
export interface CheckRequest {
  processId: string;
  files: BundleFiles;
}

export interface ThreadRequest extends CheckRequest {
  wanted: 'findings' | 'variables';
}

/** The thread's whole work: one bundle, one answer. */
async function main({ processId, files, wanted }: ThreadRequest): Promise<void> {
  const catalogue = rooms.find((room) => room.processId === processId);
  if (!catalogue) throw new Error(`processes/rooms.ts has no room ${processId}`);
  parentPort?.postMessage(
    wanted === 'findings'
      ? await checkBundle(processId, files, catalogue)
      : await bundleVariables(processId, files, catalogue, variableTexts),
  );
}

void main(workerData as ThreadRequest);
