import { checkProcess } from '#libs/process-contract/check-process';
import { smallPetition } from '#libs/process-contract/fixtures/small-petition.catalogue';
import { changed, smallPetitionXml, surroundings } from '#libs/process-contract/fixtures/valid-process';
import { REQUIRED_GUARDS } from '#libs/process-contract/rules/required-guards';
import { rooms } from '#processes/rooms';

/**
 * Guard 6: assisted return is voluntary: consent by the petitioner's own signature or own query code; no police step, no
 * holding, no tracking. The process is not built yet. What is tested here is that none of that name can be published
 * without the consent step on every way to the travel, nor with a step against the petitioner. To come with the process:
 * declining ends the travel part at once and is counted nowhere; the complaint number; limits in hours; the whole trail on
 * the petitioner's page.
 */
const asAssistedReturn = (xml: string) => xml.replaceAll('small-petition', 'assisted-return');
const room = (guards = smallPetition.guards) => ({
  ...smallPetition,
  processId: 'assisted-return',
  workers: smallPetition.workers.map((one) => ({ ...one, type: asAssistedReturn(one.type) })),
  guards,
});
async function refusals(xml: string, guards = smallPetition.guards): Promise<string[]> {
  const decisions = Object.fromEntries(
    Object.entries(surroundings.decisions).map(([file, dmn]) => [
      asAssistedReturn(file),
      asAssistedReturn(dmn),
    ]),
  );
  const findings = await checkProcess(asAssistedReturn(xml), {
    ...surroundings,
    decisions,
    catalogue: room(guards),
  });
  return findings.map(({ rule, elementId }) => `${rule} @ ${elementId}`);
}
/** Consent before the travel, both drawn as steps that exist in the small diagram. */
const withTravel = (xml: string) =>
  xml.replaceAll('triage-petition', 'record-consent').replaceAll('draft-opinion', 'arrange-travel');
const consent = { kind: 'every-path', to: 'arrange-travel', through: ['record-consent'] } as const;

it('there is no such process yet; when there is, it is one of those that are checked', () => {
  expect(rooms.length).toBeGreaterThan(1);
  expect(REQUIRED_GUARDS['assisted-return']).toEqual([{ to: 'arrange-travel', through: ['record-consent'] }]);
});

it('is not published without the guard of consent', async () => {
  expect(await refusals(smallPetitionXml)).toContain('guard.dropped @ arrange-travel');
  expect(await refusals(withTravel(smallPetitionXml), [])).toContain('guard.dropped @ arrange-travel');
});

it('nor with one that something else than consent satisfies', async () => {
  const wider = { ...consent, through: ['record-consent', 'register-petition'] };
  expect(await refusals(withTravel(smallPetitionXml), [wider])).toContain('guard.dropped @ arrange-travel');
});

it('nor with a diagram that has a way around the consent', async () => {
  const sound = await refusals(withTravel(smallPetitionXml), [consent]);
  expect(sound.filter((one) => one.startsWith('guard.'))).toEqual([]);
  const shortcut = changed(
    withTravel(smallPetitionXml),
    '<bpmn:sequenceFlow id="flow-heard"',
    '<bpmn:sequenceFlow id="flow-quick" sourceRef="register-petition" targetRef="arrange-travel" /><bpmn:sequenceFlow id="flow-heard"',
  );
  expect(await refusals(shortcut, [consent])).toContain('guard.bypassed @ arrange-travel');
});

it.each(['公安到场稳控', '看管信访人', '定位信访人', 'police escort', 'blacklist'])(
  'nor, like any process, with a step called %s',
  async (name) => {
    const named = smallPetitionXml.replace(/(<bpmn:userTask id="draft-opinion" name=")[^"]*/, `$1${name}`);
    expect(named).not.toBe(smallPetitionXml);
    expect(await refusals(named)).toContain('guard.against-petitioner @ draft-opinion');
  },
);
