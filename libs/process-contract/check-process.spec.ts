import { checkProcess } from './check-process';
import { findingMessages } from './finding-messages';
import { diagramWith, findingsOf, surroundings } from './fixtures/valid-process';

describe('checkProcess', () => {
  it('has nothing against a valid process', async () => {
    expect(await findingsOf()).toEqual([]);
  });

  it('refuses what is no diagram', async () => {
    expect(await findingsOf({ xml: '<a/>' })).toEqual(['process.unreadable @ process']);
    expect(await findingsOf({ xml: 'nothing' })).toEqual(['process.unreadable @ process']);
  });

  it('refuses a diagram with a reference to nowhere', async () => {
    expect(await findingsOf(diagramWith('targetRef="how-handled"', 'targetRef="nowhere"'))).toEqual([
      'process.unreadable @ process',
    ]);
  });

  it('refuses a decision table that cannot be read', async () => {
    const findings = await findingsOf({ decisions: { 'broken.dmn': 'nothing' } });
    expect(findings).toContain('decision.unreadable @ process');
  });

  it('says what is wrong in both languages, with every parameter filled in', async () => {
    const findings = await checkProcess(
      diagramWith('type="small-petition.notify-refusal"', 'type="x.y"').xml,
      surroundings,
    );
    expect(findings.length).toBeGreaterThan(0);
    for (const { message } of findings) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(`${message.zh}${message.en}`).not.toMatch(/[{}]/);
    }
  });

  it('has the same parameters in both languages', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const message of Object.values(findingMessages))
      expect(names(message.zh)).toEqual(names(message.en));
  });
});
