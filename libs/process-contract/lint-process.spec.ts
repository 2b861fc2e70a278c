import { tmpdir } from 'node:os';
import { chdir, cwd } from 'node:process';
import { diagramWith, smallPetitionXml } from './fixtures/valid-process';
import { lintProcess } from './lint-process';

async function rulesBroken(xml: string): Promise<string[]> {
  const findings = await lintProcess(xml);
  // The fixture has no drawing: that is the one thing that bpmnlint has against it.
  const all = findings.filter((one) => one.rule !== 'bpmnlint.no-bpmndi');
  return all.map((one) => `${one.severity} ${one.rule} @ ${one.elementId}`);
}

describe('lintProcess', () => {
  it('has nothing against a valid process', async () => {
    expect(await rulesBroken(smallPetitionXml)).toEqual([]);
  });

  it('refuses what the engine’s version does not support', async () => {
    const { xml } = diagramWith(
      'decisionId="small-petition-route"',
      'decisionId="r" bindingType="deployment"',
    );
    expect(await rulesBroken(xml)).toEqual(['error bpmnlint.camunda-compat/no-binding-type @ decide-route']);
  });

  it('understands the engine’s extensions: a subscription without key is seen', async () => {
    const { xml } = diagramWith(
      '<bpmn:message id="message-reviewed" name="review-requested">\n    <bpmn:extensionElements><zeebe:subscription correlationKey="=petitionId" /></bpmn:extensionElements>\n',
      '<bpmn:message id="message-reviewed" name="review-requested">\n',
    );
    expect(await rulesBroken(xml)).toContain('error bpmnlint.camunda-compat/subscription @ review-requested');
  });

  it('refuses what is no diagram', async () => {
    expect((await lintProcess('<a/>')).map((one) => one.rule)).toEqual(['process.unreadable']);
  });

  it('finds its rules from any working directory', async () => {
    const before = cwd();
    chdir(tmpdir());
    try {
      expect(await rulesBroken(smallPetitionXml)).toEqual([]);
    } finally {
      chdir(before);
    }
  });
});
