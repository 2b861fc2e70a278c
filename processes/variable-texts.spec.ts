import { extractProcess } from '#libs/process-contract/bpmn/extract-process';
import { classProperties } from '#libs/process-contract/class-properties';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { variablesPossible } from '#libs/process-contract/variables-produced';
import { errorTexts } from './error-texts';
import { rooms } from './rooms';
import { variableTexts } from './variable-texts';

const CJK = /\p{Script=Han}/u;
const used = new Set<string>();

beforeAll(async () => {
  for (const room of loadRooms()) {
    const catalogue = rooms.find(({ processId }) => processId === room.processId)!;
    const { elements } = await extractProcess(room.bpmn);
    const names = [
      ...catalogue.startVariables,
      ...Object.values(catalogue.messageVariables).flat(),
      ...catalogue.workers.flatMap(({ input, output }) => [
        ...classProperties(input).keys(),
        ...classProperties(output).keys(),
      ]),
      ...elements.flatMap((element) => variablesPossible(element, catalogue)),
      ...elements.flatMap(({ inputs }) => inputs.map(({ target }) => target)),
      ...elements.flatMap(({ multiInstance }) => multiInstance?.inputElement || []),
    ];
    for (const name of names) used.add(name);
  }
});

it('names every variable of every process in Chinese and in English, and no other', () => {
  // The engine's own, where a step is done for each of several.
  expect([...used, 'loopCounter'].sort()).toEqual(Object.keys(variableTexts).sort());
  for (const { zh, en } of Object.values(variableTexts)) {
    expect(zh).toMatch(CJK);
    expect(en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
  }
});

it('calls no two variables alike', () => {
  const all = Object.values(variableTexts);
  for (const language of ['zh', 'en'] as const)
    expect(new Set(all.map((text) => text[language])).size).toBe(all.length);
});

it('names every error that a worker may throw, and no other', () => {
  const thrown = new Set(rooms.flatMap(({ workers }) => workers.flatMap(({ errors }) => errors ?? [])));
  expect(Object.keys(errorTexts).sort()).toEqual([...thrown].sort());
});
