import { diagramWith, findingsOf } from '../fixtures/valid-process';

const flow = (id: string, from: string, to: string) =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`;

describe('every element is reached and leads to an end', () => {
  it('refuses a step that leads nowhere', async () => {
    const without = diagramWith(flow('flow-refused', 'notify-refusal', 'petition-refused'), '');
    const xml = without.xml.replace(/<bpmn:(incoming|outgoing)>flow-refused<\/bpmn:\1>/g, '');
    expect(await findingsOf({ xml })).toEqual([
      'flow.dead-end @ notify-refusal',
      'flow.unreachable @ petition-refused',
    ]);
  });

  it('refuses a sub-process that leads nowhere, and what comes before it', async () => {
    const without = diagramWith(flow('flow-heard', 'hear-petitioner', 'draft-opinion'), '');
    const xml = without.xml.replace(/<bpmn:(incoming|outgoing)>flow-heard<\/bpmn:\1>/g, '');
    const findings = await findingsOf({ xml });
    expect(findings).toContain('flow.dead-end @ hear-petitioner');
    expect(findings).toContain('flow.unreachable @ draft-opinion');
    expect(findings).not.toContain('flow.dead-end @ record-hearing');
  });

  it('refuses a join that waits for a way that never comes', async () => {
    const { xml } = diagramWith(
      flow('flow-assigned', 'assign-petition', 'work-joined'),
      flow('flow-assigned', 'work-joined', 'assign-petition'),
    );
    expect(await findingsOf({ xml })).toContain('flow.dead-end @ assign-petition');
  });
});
