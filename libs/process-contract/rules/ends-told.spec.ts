import { smallPetition } from '../fixtures/small-petition.catalogue';
import { changed, findingsOf, smallPetitionXml } from '../fixtures/valid-process';

const telling = (over: object) => ({ catalogue: { ...smallPetition, ...over } });
const END = '<bpmn:endEvent id="petition-archived"';

/** A gateway before the last step whose answer “no” ends the matter at an end of its own. */
const quietEnd = changed(
  changed(
    smallPetitionXml,
    '<bpmn:sequenceFlow id="flow-heard" sourceRef="hear-petitioner" targetRef="draft-opinion" />',
    `<bpmn:sequenceFlow id="flow-heard" sourceRef="hear-petitioner" targetRef="any-need" />
     <bpmn:exclusiveGateway id="any-need" name="还要答复？" default="f-yes"><bpmn:documentation>x</bpmn:documentation></bpmn:exclusiveGateway>
     <bpmn:sequenceFlow id="f-yes" name="要" sourceRef="any-need" targetRef="draft-opinion" />
     <bpmn:sequenceFlow id="f-no" name="不要" sourceRef="any-need" targetRef="quietly-ended">
       <bpmn:conditionExpression>=route = "short"</bpmn:conditionExpression></bpmn:sequenceFlow>`,
  ),
  END,
  `<bpmn:endEvent id="quietly-ended" name="不了了之"><bpmn:documentation>x</bpmn:documentation><bpmn:incoming>f-no</bpmn:incoming></bpmn:endEvent>
   ${END}`,
);

describe('whoever’s matter ends is told', () => {
  it('refuses a new end that no guard knows of', async () => {
    expect(await findingsOf({ xml: quietEnd })).toEqual(['guard.ends-untold @ quietly-ended']);
  });

  it('allows it when the room says why nobody is told', async () => {
    const told = telling({ endsUntold: { 'quietly-ended': 'nothing has been raised yet' } });
    expect(await findingsOf({ xml: quietEnd, ...told })).toEqual([]);
  });

  it.each(['notify-refusal', 'archive-dossier', 'record-withdrawal'])(
    'refuses every end that %s alone told',
    async (step) => {
      const tells = smallPetition.tells!.filter((one) => one !== step);
      const findings = await findingsOf(telling({ tells }));
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.every((one) => one.startsWith('guard.ends-untold'))).toBe(true);
    },
  );

  it('refuses a room in which people work and nobody is told', async () => {
    expect((await findingsOf(telling({ tells: undefined }))).length).toBe(3);
  });

  it('refuses a step or an end that the diagram lacks', async () => {
    expect(await findingsOf(telling({ tells: [...smallPetition.tells!, 'nowhere'] }))).toEqual([
      'guard.unknown-element @ nowhere',
    ]);
    expect(await findingsOf(telling({ endsUntold: { nowhere: 'x' } }))).toEqual([
      'guard.unknown-element @ nowhere',
    ]);
  });
});
