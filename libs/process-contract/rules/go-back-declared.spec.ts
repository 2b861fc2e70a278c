import { changed, elementText, findingsOf, smallPetitionXml } from '../fixtures/valid-process';

function goBack(id: string, value: string): { xml: string } {
  const task = elementText(id);
  const property = `<zeebe:properties><zeebe:property name="goBack" value="${value}" /></zeebe:properties>`;
  return {
    xml: changed(
      smallPetitionXml,
      task,
      task.replace('</bpmn:extensionElements>', `${property}</bpmn:extensionElements>`),
    ),
  };
}

describe('whether one may go back over an element', () => {
  it('is free or names what stands', async () => {
    expect(await findingsOf(goBack('draft-opinion', 'free'))).toEqual([]);
    expect(await findingsOf(goBack('notify-refusal', 'notice'))).toEqual([]);
    expect(await findingsOf(goBack('notify-refusal', 'perhaps'))).toEqual([
      'go-back.unknown @ notify-refusal',
    ]);
  });

  it('may be free within a sub-process', async () => {
    expect(await findingsOf(goBack('record-hearing', 'free'))).toEqual([]);
    expect(await findingsOf(goBack('record-hearing', 'record'))).toEqual([]);
  });
});
