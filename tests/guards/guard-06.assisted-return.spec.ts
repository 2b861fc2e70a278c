import { checkProcess } from '#libs/process-contract/check-process';
import { smallPetition } from '#libs/process-contract/fixtures/small-petition.catalogue';
import { changed, smallPetitionXml, surroundings } from '#libs/process-contract/fixtures/valid-process';
import { REQUIRED_GUARDS } from '#libs/process-contract/rules/required-guards';
import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { rooms } from '#processes/rooms';
import { around, refusals as refusalsOf } from './diagrams';

/**
 * Guard 6: assisted return is voluntary: consent by the petitioner's own signature or own query code; no police step, no
 * holding, no tracking. Here: no diagram of that name is published without the consent step on every way to the travel,
 * without the petitioner's word on every way to the talk, nor with a step against the petitioner. Beside it: what is kept
 * (guard-06.fields), what is counted (guard-06.counted-nowhere), and every way through the process, opening, declining and
 * taking back, attacked where it runs (processes/assisted-return).
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

it('the process is one of those that are checked, and guards all of it', () => {
  expect(REQUIRED_GUARDS['assisted-return']).toEqual([
    { to: 'arrange-travel', through: ['record-consent'] },
    { to: 'record-consent', through: ['consent-given'] },
    { to: 'begin-talk', through: ['arrival-told'] },
  ]);
  const guards = rooms.find(({ processId }) => processId === 'assisted-return')?.guards;
  expect(guards).toEqual(expect.arrayContaining([consent]));
});

it.each([
  ['record-consent', 'guard.bypassed @ arrange-travel'],
  ['consent-given', 'guard.bypassed @ record-consent'],
  ['tell-offer', 'guard.bypassed @ consent-given'],
  ['arrival-told', 'guard.bypassed @ begin-talk'],
])('its diagram is not published with a way around %s', async (step, finding) => {
  expect(await refusalsOf('assisted-return')).toEqual([]);
  expect(await refusalsOf('assisted-return', { xml: around(step) })).toContain(finding);
});

it.each(['arrange-travel', 'record-consent', 'begin-talk'])('nor without the guard of %s', async (step) => {
  const catalogue = (of: RoomCatalogue) => ({ ...of, guards: of.guards.filter(({ to }) => to !== step) });
  expect(await refusalsOf('assisted-return', { catalogue })).toContain(`guard.dropped @ ${step}`);
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
  expect(sound.filter((one) => one.startsWith('guard.') && one.endsWith('arrange-travel'))).toEqual([]);
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
