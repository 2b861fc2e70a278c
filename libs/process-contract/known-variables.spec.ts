import { smallPetition } from './fixtures/small-petition.catalogue';
import { smallPetitionForms } from './fixtures/small-petition.forms';
import { diagramWith, smallPetitionRoute, smallPetitionXml } from './fixtures/valid-process';
import { knownVariables, type KnownVariables } from './known-variables';

const surroundings = {
  forms: smallPetitionForms,
  decisions: { 'small-petition-route.dmn': smallPetitionRoute },
  catalogue: smallPetition,
};
const texts = { petitionId: { zh: '信访事项编号', en: 'Id of the petition' } };
let known: KnownVariables;
const at = (id: string, of = known) => of.elements.find(({ elementId }) => elementId === id)!;
const variable = (name: string) => known.variables.find((one) => one.name === name)!;

beforeAll(async () => {
  known = await knownVariables(smallPetitionXml, surroundings, texts);
});

it('knows what every path before an element has produced', () => {
  expect(at('register-petition').entering).toEqual(['petitionId']);
  expect(at('register-petition').leaving).toEqual(['petitionId', 'triageGroup', 'windowEndsAt']);
  expect(at('triage-petition').leaving).toContain('admissible');
  expect(at('triage-petition').entering).not.toContain('admissible');
  // Only the one way has it.
  expect(at('notify-refusal').entering).not.toContain('handlerGroup');
});

it('says what each is, from whoever sets it', () => {
  expect(variable('petitionId')).toMatchObject({ text: texts.petitionId });
  expect(variable('triageGroup')).toMatchObject({ kind: 'group', values: [] });
  expect(variable('windowEndsAt')).toMatchObject({ kind: 'moment' });
  expect(variable('admissible')).toMatchObject({ kind: 'truth' });
  expect(variable('route')).toMatchObject({
    kind: 'choice',
    values: expect.arrayContaining([{ code: 'refuse', text: null }]),
  });
});

it('calls by its own name what nobody has named', () => {
  expect(variable('route').text).toEqual({ zh: 'route', en: 'route' });
});

it('counts what an element is given for itself, there alone', async () => {
  const task = '<zeebe:taskDefinition type="small-petition.notify-refusal" retries="3" />';
  const mapped = `${task}<zeebe:ioMapping><zeebe:input source="=route" target="reason" /></zeebe:ioMapping>`;
  const changed = await knownVariables(diagramWith(task, mapped).xml, surroundings, texts);
  expect(at('notify-refusal', changed).entering).toContain('reason');
  expect(changed.elements.filter(({ entering }) => entering.includes('reason'))).toHaveLength(1);
});
