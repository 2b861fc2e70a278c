import { type BundleFiles, bundleOf, BundleUnreadable } from '#libs/process-contract/bundle-files';
import { ProcessUnreadable } from '#libs/process-contract/bpmn/read-bpmn';
import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { knownVariables, type KnownVariables } from '#libs/process-contract/known-variables';
import type { Localised } from '#libs/process-contract/localised';

const NONE: KnownVariables = { variables: [], elements: [] };

/** The variables of a bundle; none of one that can't be read, which the check says why. */
export async function bundleVariables(
  processId: string,
  files: BundleFiles,
  catalogue: RoomCatalogue,
  texts: Readonly<Record<string, Localised>>,
): Promise<KnownVariables> {
  try {
    const { bpmn, forms, decisions } = bundleOf(processId, files);
    return await knownVariables(bpmn, { forms, decisions, catalogue }, texts);
  } catch (error) {
    if (error instanceof BundleUnreadable || error instanceof ProcessUnreadable) return NONE;
    throw error;
  }
}
