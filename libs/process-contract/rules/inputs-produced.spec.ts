import { IsOptional, IsString } from 'class-validator';
import type { WorkerContract } from '../catalogue';
import { Nothing, PetitionInput, smallPetition } from '../fixtures/small-petition.catalogue';
import { checkProcess } from '../check-process';
import { diagramWith, findingsOf, smallPetitionRoute, surroundings } from '../fixtures/valid-process';

class HandlerInput extends PetitionInput {
  @IsString() handlerGroup: string;
}
class RefusalInput extends PetitionInput {
  @IsString() route: string;
}
class OptionalInput extends PetitionInput {
  @IsOptional() @IsString() headGroup?: string;
  @IsOptional() @IsString() nickname?: string;
}
class HeadInput extends PetitionInput {
  @IsString() headGroup: string;
}

function withWorker(name: string, change: Partial<WorkerContract>) {
  const workers = smallPetition.workers.map((worker) =>
    worker.type.endsWith(name) ? { ...worker, ...change } : worker,
  );
  return { catalogue: { ...smallPetition, workers } };
}

describe('what an element reads is produced on every path before it', () => {
  it('accepts what comes before, on the same path', async () => {
    expect(await findingsOf(withWorker('notify-refusal', { input: RefusalInput }))).toEqual([]);
    expect(await findingsOf(withWorker('archive-dossier', { input: HandlerInput }))).toEqual([]);
  });

  it('refuses what only another path produces', async () => {
    expect(await findingsOf(withWorker('notify-refusal', { input: HandlerInput }))).toEqual([
      'input.not-produced @ notify-refusal',
    ]);
  });

  it('refuses what only some time before the event sub-process may have been produced', async () => {
    expect(await findingsOf(withWorker('record-withdrawal', { input: HandlerInput }))).toEqual([
      'input.not-produced @ record-withdrawal',
    ]);
  });

  it('counts what the message brings along', async () => {
    const { catalogue } = withWorker('record-withdrawal', { input: HandlerInput });
    const messageVariables = { ...smallPetition.messageVariables, 'petition-withdrawn': ['handlerGroup'] };
    expect(await findingsOf({ catalogue: { ...catalogue, messageVariables } })).toEqual([]);
  });

  it('counts what one of two ways brings for nothing after they meet', async () => {
    const { catalogue } = withWorker('archive-dossier', { input: HeadInput });
    const messageVariables = { ...smallPetition.messageVariables, 'review-requested': ['headGroup'] };
    expect(await findingsOf({ catalogue: { ...catalogue, messageVariables } })).toEqual([
      'input.not-produced @ archive-dossier',
    ]);
  });

  it('does not count an output that the worker may leave out', async () => {
    expect(await findingsOf(withWorker('archive-dossier', { input: HeadInput }))).toEqual([
      'input.not-produced @ archive-dossier',
    ]);
  });

  it('does not count the outputs of a task for the event that interrupts it', async () => {
    const { xml } = diagramWith(
      '<bpmn:sequenceFlow id="flow-already-registered" sourceRef="already-registered" targetRef="superseded" />',
      '<bpmn:sequenceFlow id="flow-already-registered" sourceRef="already-registered" targetRef="triage-petition" />',
    );
    expect(await findingsOf({ xml })).toEqual(
      expect.arrayContaining(['input.not-produced @ triage-petition', 'input.not-produced @ window-ended']),
    );
  });

  it('asks nothing for an optional input but that something may produce it', async () => {
    expect(await findingsOf(withWorker('archive-dossier', { input: OptionalInput }))).toEqual([
      'input.never-produced @ archive-dossier',
    ]);
  });

  it.each([
    ['a condition', '=route = "refuse"', '=way = "refuse"', 'how-handled'],
    ['a candidate group', '"=[triageGroup]"', '"=[officeGroup]"', 'triage-petition'],
    ['a timer', '=windowEndsAt', '=windowOverAt', 'window-ended'],
  ])('refuses %s that reads an unknown variable', async (_what, part, by, element) => {
    expect(await findingsOf(diagramWith(part, by))).toContain(`input.unknown @ ${element}`);
  });

  it('refuses a correlation key that is not known from the start of its scope', async () => {
    const xml = diagramWith(
      'name="petition-withdrawn">\n    <bpmn:extensionElements><zeebe:subscription correlationKey="=petitionId" />',
      'name="petition-withdrawn">\n    <bpmn:extensionElements><zeebe:subscription correlationKey="=triageGroup" />',
    );
    expect(await findingsOf(xml)).toEqual(['input.not-produced @ petition-withdrawn']);
  });

  it('refuses a decision whose input nothing produces', async () => {
    const decisions = {
      'route.dmn': smallPetitionRoute.replace('<text>admissible</text>', '<text>competence</text>'),
    };
    expect(await findingsOf({ decisions })).toEqual(['input.unknown @ decide-route']);
  });

  it('refuses everything that reads the start variables when the start brings none', async () => {
    const findings = await findingsOf({ catalogue: { ...smallPetition, startVariables: [] } });
    expect(findings).toContain('input.not-produced @ register-petition');
    expect(findings).toContain('input.unknown @ petition-withdrawn');
  });

  it('keeps only the targets of output mappings', async () => {
    const { xml } = diagramWith(
      '<zeebe:taskDefinition type="small-petition.assign-petition" retries="3" />',
      '<zeebe:taskDefinition type="small-petition.assign-petition" retries="3" /><zeebe:ioMapping><zeebe:output source="=handlerGroup" target="group" /></zeebe:ioMapping>',
    );
    expect(await findingsOf({ xml })).toEqual([
      'input.unknown @ record-hearing',
      'input.unknown @ draft-opinion',
    ]);
  });

  it('takes an input from an input mapping', async () => {
    const mapped =
      '<zeebe:ioMapping><zeebe:input source="=triageGroup" target="handlerGroup" /></zeebe:ioMapping>';
    const task = '<zeebe:taskDefinition type="small-petition.notify-refusal" retries="3" />';
    const { xml } = diagramWith(task, task + mapped);
    const { catalogue } = withWorker('notify-refusal', { input: HandlerInput, output: Nothing });
    expect(await findingsOf({ xml, catalogue })).toEqual([]);
  });

  it('takes a name that is nowhere for a slip, and says what is near', async () => {
    const [found] = await checkProcess(
      diagramWith('=route = "refuse"', '=rute = "refuse"').xml,
      surroundings,
    ).then((all) => all.filter(({ rule }) => rule === 'input.unknown'));
    expect(found?.message.zh).toContain('的条件里写了“rute”，这个流程没有这个变量，是否应为“route”？');
    expect(found?.message.en).toContain(
      '(condition), and the process has no such variable: did you mean “route”?',
    );
  });

  it('knows in output mappings what the step has just set, and refuses what nobody has', async () => {
    const job = 'type="small-petition.register-petition" retries="3" />';
    const mapped = (source: string) =>
      diagramWith(
        job,
        `${job}<zeebe:ioMapping><zeebe:output source="=windowEndsAt" target="windowEndsAt" /><zeebe:output source="=${source}" target="triageGroup" /></zeebe:ioMapping>`,
      );
    expect(await findingsOf(mapped('triageGroup'))).toEqual([]);
    expect(await findingsOf(mapped('nobody'))).toEqual(['input.unknown @ register-petition']);
  });
});
