import { diagramWith, findingsOf } from '../fixtures/valid-process';

const group = '<zeebe:assignmentDefinition candidateGroups="=[triageGroup]" />';
const deadline =
  '<zeebe:taskHeaders><zeebe:header key="deadline" value="registration-decision" /></zeebe:taskHeaders>';

describe('a user task belongs to people and has a deadline', () => {
  it('refuses a user task without candidate group', async () => {
    expect(await findingsOf(diagramWith(group, ''))).toEqual([
      'user-task.no-candidate-group @ triage-petition',
    ]);
  });

  it.each(['=[]', '', '= [ ]'])('refuses the empty candidate group “%s”', async (nobody) => {
    expect(await findingsOf(diagramWith('"=[triageGroup]"', `"${nobody}"`))).toContain(
      'user-task.no-candidate-group @ triage-petition',
    );
  });

  it('refuses a group that is not written as a list', async () => {
    expect(await findingsOf(diagramWith('"=[triageGroup]"', '"=triageGroup"'))).toEqual([
      'user-task.group-not-a-list @ triage-petition',
    ]);
  });

  it('refuses a user task without deadline', async () => {
    expect(await findingsOf(diagramWith(deadline, ''))).toEqual(['user-task.no-deadline @ triage-petition']);
  });

  it('refuses a deadline that the table does not have', async () => {
    expect(
      await findingsOf(diagramWith('value="registration-decision"', 'value="registration-decided"')),
    ).toEqual(['user-task.unknown-deadline @ triage-petition']);
  });

  it('refuses a user task that a job worker would have to manage', async () => {
    const { xml } = diagramWith(
      '<zeebe:userTask />\n        <zeebe:formDefinition externalReference="triage-petition" />',
      '<zeebe:formDefinition externalReference="triage-petition" />',
    );
    expect(await findingsOf({ xml })).toEqual(['user-task.not-native @ triage-petition']);
  });
});
