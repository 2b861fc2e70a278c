import type { GuardRule } from '../catalogue';
import { smallPetition } from '../fixtures/small-petition.catalogue';
import { changed, diagramWith, elementText, findingsOf, smallPetitionXml } from '../fixtures/valid-process';

function guarding(to: string, ...through: string[]) {
  const guards: GuardRule[] = [{ kind: 'every-path', to, through }];
  return { catalogue: { ...smallPetition, guards } };
}

/** A gateway after the hearing whose answer “no” goes straight to the archive. */
const aroundTheOpinion = changed(
  smallPetitionXml,
  '<bpmn:sequenceFlow id="flow-heard" sourceRef="hear-petitioner" targetRef="draft-opinion" />',
  `<bpmn:sequenceFlow id="flow-heard" sourceRef="hear-petitioner" targetRef="opinion-needed" />
   <bpmn:exclusiveGateway id="opinion-needed" name="需要意见书？" default="f-yes"><bpmn:documentation>x</bpmn:documentation></bpmn:exclusiveGateway>
   <bpmn:sequenceFlow id="f-yes" name="需要" sourceRef="opinion-needed" targetRef="draft-opinion" />
   <bpmn:sequenceFlow id="f-no" name="不需要" sourceRef="opinion-needed" targetRef="archive-dossier">
     <bpmn:conditionExpression>=route = "short"</bpmn:conditionExpression></bpmn:sequenceFlow>`,
);

describe('what a guard protects is on every path', () => {
  it('refuses a way around', async () => {
    expect(await findingsOf({ xml: aroundTheOpinion })).toEqual(['guard.bypassed @ petition-archived']);
  });

  it('refuses an event that leaves the protected step before it is done', async () => {
    const task = elementText('draft-opinion');
    const { xml } = diagramWith(
      task,
      `${task}
      <bpmn:boundaryEvent id="gave-up" name="放弃" attachedToRef="draft-opinion"><bpmn:documentation>x</bpmn:documentation>
        <bpmn:messageEventDefinition messageRef="message-reviewed" /></bpmn:boundaryEvent>
      <bpmn:sequenceFlow id="f-gave-up" sourceRef="gave-up" targetRef="archive-dossier" />`,
    );
    expect(await findingsOf({ xml })).toEqual(['guard.bypassed @ petition-archived']);
  });

  it('refuses an event sub-process that reaches the target by itself', async () => {
    expect(await findingsOf(guarding('withdrawal-ended', 'triage-petition'))).toEqual([
      'guard.bypassed @ withdrawal-ended',
    ]);
    expect(await findingsOf(guarding('withdrawal-ended', 'record-withdrawal'))).toEqual([]);
  });

  it('knows that a parallel join waits for both ways, and an exclusive one for either', async () => {
    expect(await findingsOf(guarding('petition-archived', 'assign-petition'))).toEqual([]);
    expect(await findingsOf(guarding('petition-archived', 'review-requested'))).toEqual([
      'guard.bypassed @ petition-archived',
    ]);
    expect(await findingsOf(guarding('petition-archived', 'review-requested', 'window-ended'))).toEqual([]);
  });

  it('sees steps inside a sub-process', async () => {
    expect(await findingsOf(guarding('petition-archived', 'record-hearing'))).toEqual([]);
    expect(await findingsOf(guarding('record-hearing', 'hear-petitioner'))).toEqual([
      'guard.bypassed @ record-hearing',
    ]);
  });

  it('refuses a guard on an element that the diagram lacks', async () => {
    expect(await findingsOf(guarding('petition-archived', 'sign-opinion'))).toEqual([
      'guard.unknown-element @ sign-opinion',
    ]);
  });
});
