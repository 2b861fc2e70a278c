import { diagramWith, findingsOf } from '../fixtures/valid-process';

describe('every element is documented', () => {
  it.each([
    ['a task', '信访科甄别。', 'triage-petition'],
    ['a gateway', '途径决定下一步。', 'how-handled'],
    ['an event', '一案一档。', 'archive-dossier'],
  ])('refuses %s without documentation', async (_what, text, element) => {
    expect(await findingsOf(diagramWith(text, '  '))).toEqual([`element.undocumented @ ${element}`]);
  });

  it('refuses an element without a name', async () => {
    expect(await findingsOf(diagramWith(' name="归档"', ''))).toEqual(['element.unnamed @ archive-dossier']);
  });
});
