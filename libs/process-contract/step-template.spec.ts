import { extractProcess } from './bpmn/extract-process';
import type { ProcessModel } from './bpmn/model';
import { smallPetition } from './fixtures/small-petition.catalogue';
import { smallPetitionXml } from './fixtures/valid-process';
import { stepTemplates, type TemplateTexts } from './step-template';

const ids = smallPetition.workers.map(({ type }) => type.split('.')[1]!);
const said = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, `${key} in English`]));
const both = (keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, { zh: `${key}的中文`, en: key }]));
const texts: TemplateTexts = {
  names: said(ids),
  descriptions: said(ids),
  variables: both(['petitionId', 'triageGroup', 'windowEndsAt', 'handlerGroup', 'headGroup']),
  errors: both(['instance-superseded']),
};
let process: ProcessModel;

beforeAll(async () => {
  process = await extractProcess(smallPetitionXml);
});

it('makes one template of each worker, by its type', () => {
  const templates = stepTemplates(smallPetition, process, texts);
  expect(templates.map(({ elementId, icon }) => [elementId, icon])).toEqual([
    ['archive-dossier', 'end'],
    ['assign-petition', 'pass'],
    ['notify-refusal', 'tell'],
    ['record-withdrawal', 'record'],
    ['register-petition', 'begin'],
  ]);
});

it('says what a worker needs, sets and throws, in both languages', () => {
  const element = process.elements.find(({ id }) => id === 'register-petition')!;
  const template = stepTemplates(smallPetition, process, texts).find(
    ({ elementId }) => elementId === element.id,
  );
  expect(template).toMatchObject({
    type: 'small-petition.register-petition',
    name: { zh: element.name, en: 'register-petition in English' },
    description: { zh: element.documentation, en: 'register-petition in English' },
    inputs: [{ name: 'petitionId', required: true, text: { zh: 'petitionId的中文', en: 'petitionId' } }],
    outputs: [
      { name: 'triageGroup', kind: 'group' },
      { name: 'windowEndsAt', kind: 'moment' },
    ],
    errors: [{ code: 'instance-superseded', text: { en: 'instance-superseded' } }],
  });
});

it.each([
  [
    'the name of a step',
    { ...texts, names: said(ids.slice(1)) },
    `English name of ${smallPetition.workers[0]!.type}`,
  ],
  ['its description', { ...texts, descriptions: {} }, 'English description'],
  ['a variable', { ...texts, variables: both(['petitionId']) }, 'variable'],
  ['an error', { ...texts, errors: {} }, 'error instance-superseded'],
])('is not written while %s is missing', (_title, some, missing) => {
  expect(() => stepTemplates(smallPetition, process, some)).toThrow(missing);
});

it('is not written for a worker that does nothing in the diagram', () => {
  const workers = [{ ...smallPetition.workers[0]!, type: 'small-petition.notify-nobody' }];
  expect(() => stepTemplates({ ...smallPetition, workers }, process, texts)).toThrow('notify-nobody');
});
