import { diagramWith, elementText, findingsOf } from '../fixtures/valid-process';

function timerOn(id: string): { xml: string } {
  const task = elementText(id);
  return diagramWith(
    task,
    `${task}
    <bpmn:boundaryEvent id="late" name="超期" cancelActivity="false" attachedToRef="${id}"><bpmn:documentation>x</bpmn:documentation>
      <bpmn:outgoing>f-late</bpmn:outgoing><bpmn:timerEventDefinition><bpmn:timeDuration>P60D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:sequenceFlow id="f-late" sourceRef="late" targetRef="superseded" />`,
  );
}

describe('no timer sits on a user task', () => {
  it('refuses one on a user task', async () => {
    expect(await findingsOf(timerOn('draft-opinion'))).toEqual(['user-task.timer @ draft-opinion']);
  });

  it('allows one on a service task', async () => {
    expect(await findingsOf(timerOn('archive-dossier'))).toEqual([]);
  });
});
