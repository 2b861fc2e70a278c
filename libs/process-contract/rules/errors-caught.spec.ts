import { smallPetition } from '../fixtures/small-petition.catalogue';
import { diagramWith, elementText, findingsOf } from '../fixtures/valid-process';

function withErrors(type: string, errors: string[]) {
  const workers = smallPetition.workers.map((worker) =>
    worker.type.endsWith(type) ? { ...worker, errors } : worker,
  );
  return { catalogue: { ...smallPetition, workers } };
}

/** An error event sub-process of the process; it sees what any task throws. */
const errorSubProcess = `
<bpmn:subProcess id="trouble" name="出错" triggeredByEvent="true"><bpmn:documentation>x</bpmn:documentation>
  <bpmn:startEvent id="trouble-came" name="出错"><bpmn:documentation>x</bpmn:documentation>
    <bpmn:outgoing>f-trouble</bpmn:outgoing><bpmn:errorEventDefinition errorRef="error-superseded" /></bpmn:startEvent>
  <bpmn:sequenceFlow id="f-trouble" sourceRef="trouble-came" targetRef="trouble-over" />
  <bpmn:endEvent id="trouble-over" name="完"><bpmn:documentation>x</bpmn:documentation>
    <bpmn:incoming>f-trouble</bpmn:incoming></bpmn:endEvent>
</bpmn:subProcess>`;

describe('errors that workers throw are caught', () => {
  it('refuses an uncaught error code', async () => {
    expect(
      await findingsOf(withErrors('register-petition', ['instance-superseded', 'register-closed'])),
    ).toEqual(['error.uncaught @ register-petition']);
  });

  it('refuses an error that only another task catches', async () => {
    expect(await findingsOf(withErrors('archive-dossier', ['instance-superseded']))).toEqual([
      'error.uncaught @ archive-dossier',
    ]);
  });

  it('refuses a renamed code: thrown and never caught, caught and never thrown', async () => {
    expect(
      await findingsOf(diagramWith('errorCode="instance-superseded"', 'errorCode="superseded"')),
    ).toEqual(['error.uncaught @ register-petition', 'error.never-thrown @ already-registered']);
  });

  it('refuses a code that nothing throws', async () => {
    expect(await findingsOf(withErrors('register-petition', []))).toEqual([
      'error.never-thrown @ already-registered',
    ]);
  });

  it('accepts an error that an event sub-process around the task catches', async () => {
    const withdrawal = elementText('withdrawal');
    const { xml } = diagramWith(withdrawal, withdrawal + errorSubProcess);
    const { catalogue } = withErrors('archive-dossier', ['instance-superseded']);
    const endsUntold = { 'trouble-over': 'the petition was registered before' };
    expect(await findingsOf({ xml, catalogue: { ...catalogue, endsUntold } })).toEqual([]);
  });
});
