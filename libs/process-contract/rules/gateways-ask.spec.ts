import { diagramWith, findingsOf } from '../fixtures/valid-process';

describe('a deciding gateway is a question and its flows are answers', () => {
  it('refuses a gateway that asks nothing', async () => {
    expect(await findingsOf(diagramWith('name="如何办理？"', 'name="办理"'))).toEqual([
      'gateway.no-question @ how-handled',
    ]);
  });

  it('accepts a question mark of either script', async () => {
    expect(await findingsOf(diagramWith('name="如何办理？"', 'name="How is it handled?"'))).toEqual([]);
  });

  it('refuses an unnamed answer', async () => {
    expect(await findingsOf(diagramWith(' name="不予受理" sourceRef', ' sourceRef'))).toEqual([
      'gateway.unnamed-flow @ how-handled',
    ]);
  });

  it('refuses an answer without condition that is not the default', async () => {
    expect(await findingsOf(diagramWith(' default="flow-assign"', ''))).toEqual([
      'gateway.no-condition @ how-handled',
    ]);
  });

  it('refuses a condition that is no expression', async () => {
    expect(await findingsOf(diagramWith('>=route = "refuse"<', '>route = "refuse"<'))).toEqual([
      'gateway.no-condition @ how-handled',
    ]);
  });

  it('refuses a condition on a flow that leaves no gateway', async () => {
    const flow =
      '<bpmn:sequenceFlow id="flow-heard" sourceRef="hear-petitioner" targetRef="draft-opinion" />';
    const conditional = flow.replace(
      ' />',
      '><bpmn:conditionExpression>=route = "assign"</bpmn:conditionExpression></bpmn:sequenceFlow>',
    );
    expect(await findingsOf(diagramWith(flow, conditional))).toEqual([
      'flow.condition-outside-gateway @ hear-petitioner',
    ]);
  });
});
