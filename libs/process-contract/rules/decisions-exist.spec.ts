import { diagramWith, findingsOf, smallPetitionRoute } from '../fixtures/valid-process';

describe('every decision that is called exists', () => {
  it('refuses a decision that does not exist, and points at the one that nothing calls then', async () => {
    const findings = await findingsOf(
      diagramWith('decisionId="small-petition-route"', 'decisionId="small-route"'),
    );
    expect(findings).toEqual(['decision.missing @ decide-route', 'decision.unused @ process']);
  });

  it('refuses a missing decision file', async () => {
    expect(await findingsOf({ decisions: {} })).toEqual(['decision.missing @ decide-route']);
  });

  it('refuses a business rule task that calls nothing', async () => {
    const call = '<zeebe:calledDecision decisionId="small-petition-route" resultVariable="route" />';
    expect(await findingsOf(diagramWith(call, ''))).toContain('decision.not-named @ decide-route');
  });

  it('accepts a decision that only another decision needs', async () => {
    const needing = smallPetitionRoute
      .replace(
        '<decisionTable id="route-table"',
        '<informationRequirement id="r"><requiredDecision href="#helper" /></informationRequirement><decisionTable id="route-table"',
      )
      .replace(
        '</definitions>',
        '<decision id="helper" name="helper"><literalExpression id="l"><text>petitionId</text></literalExpression></decision></definitions>',
      );
    expect(await findingsOf({ decisions: { 'route.dmn': needing } })).toEqual([]);
  });
});
