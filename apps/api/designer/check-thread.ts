import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { checkBundle } from '#libs/designer/check-bundle';
import type { BundleFiles } from '#libs/process-contract/bundle-files';
import { rooms } from '#processes/rooms';

/** What a thread is asked: everything that stands against one bundle. */
export interface CheckRequest {
  processId: string;
  files: BundleFiles;
}

/** The thread's whole work: one bundle, one list of findings. */
async function main({ processId, files }: CheckRequest): Promise<void> {
  const catalogue = rooms.find((room) => room.processId === processId);
  if (!catalogue) throw new Error(`processes/rooms.ts has no room ${processId}`);
  parentPort?.postMessage(await checkBundle(processId, files, catalogue));
}

void main(workerData as CheckRequest);
