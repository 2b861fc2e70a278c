import { loadDeadlineRules } from '#libs/deadline/load-rules';
import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { checkProcess, type ProcessSurroundings } from '#libs/process-contract/check-process';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { rooms } from '#processes/rooms';

type Forms = ProcessSurroundings['forms'];

/** Errors for which the diagram of a room is not deployed, as `rule @ element`, after a change to it or its room. */
export async function refusals(
  processId: string,
  change: {
    xml?: (xml: string) => string;
    catalogue?: (room: RoomCatalogue) => RoomCatalogue;
    forms?: (forms: Forms) => Forms;
  } = {},
): Promise<string[]> {
  const bundle = loadRooms().find((one) => one.processId === processId);
  const room = rooms.find((one) => one.processId === processId);
  if (!bundle || !room) throw new Error(`no room ${processId}`);
  const xml = change.xml?.(bundle.bpmn) ?? bundle.bpmn;
  if (change.xml && xml === bundle.bpmn) throw new Error('the change changed nothing');
  const { table } = await loadDeadlineRules();
  const findings = await checkProcess(xml, {
    forms: change.forms?.(bundle.forms) ?? bundle.forms,
    decisions: bundle.decisions,
    catalogue: change.catalogue?.(room) ?? room,
    deadlineRows: [...table.keys()],
  });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, elementId }) => `${rule} @ ${elementId ?? 'process'}`);
}

/** The diagram in which every flow to a step leads to what comes after it: the step is gone around. */
export function around(step: string): (xml: string) => string {
  return (xml) => {
    const next = new RegExp(
      `<bpmn:sequenceFlow id="[^"]+"[^>]*sourceRef="${step}"[^>]*targetRef="([^"]+)"`,
    ).exec(xml);
    if (!next) throw new Error(`nothing follows ${step}`);
    return xml.replaceAll(`targetRef="${step}"`, `targetRef="${next[1]}"`);
  };
}
