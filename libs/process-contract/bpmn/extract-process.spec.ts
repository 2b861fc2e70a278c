import { smallPetitionXml } from '../fixtures/valid-process';
import { extractProcess } from './extract-process';
import type { ProcessModel } from './model';
import { ProcessUnreadable } from './read-bpmn';

describe('extractProcess', () => {
  let process: ProcessModel;
  const element = (id: string) => process.elements.find((one) => one.id === id);

  beforeAll(async () => {
    process = await extractProcess(smallPetitionXml);
  });

  it('reads the process in its pool, and its lanes', () => {
    expect(process).toMatchObject({ processId: 'small-petition', name: '小信访办理', executable: true });
    expect(process.lanes).toEqual([
      { id: 'petition-office', name: '信访科', elementIds: ['petition-received', 'triage-petition'] },
      { id: 'unit', name: '责任单位', elementIds: ['draft-opinion'] },
    ]);
  });

  it('reads a user task: form, group, deadlines, documentation', () => {
    expect(element('record-hearing')).toMatchObject({
      type: 'UserTask',
      name: '记录意见',
      documentation: '责任单位记录。',
      parentId: 'hear-petitioner',
      userTask: {
        native: true,
        formId: 'record-hearing',
        candidateGroups: '=[handlerGroup]',
        deadlineRows: ['handling', 'simplified-handling'],
      },
    });
  });

  it('reads jobs, decisions, messages, timers and errors', () => {
    expect(element('register-petition')?.job).toEqual({ type: 'small-petition.register-petition' });
    expect(element('decide-route')?.decision).toEqual({
      decisionId: 'small-petition-route',
      resultVariable: 'route',
    });
    expect(element('review-requested')?.event).toMatchObject({
      kind: 'message',
      message: { name: 'review-requested', correlationKey: '=petitionId' },
    });
    expect(element('window-ended')?.event?.timer).toEqual({ kind: 'date', expression: '=windowEndsAt' });
    expect(element('already-registered')).toMatchObject({
      attachedTo: 'register-petition',
      event: { kind: 'error', errorCode: 'instance-superseded' },
    });
    expect(element('withdrawal')).toMatchObject({ type: 'SubProcess', eventSubProcess: true });
  });

  it('reads flows with their conditions and defaults', () => {
    const out = process.flows.filter((flow) => flow.from === 'how-handled');
    expect(out).toEqual([
      {
        id: 'flow-refuse',
        name: '不予受理',
        from: 'how-handled',
        to: 'notify-refusal',
        condition: '=route = "refuse"',
        isDefault: false,
      },
      {
        id: 'flow-assign',
        name: '交办',
        from: 'how-handled',
        to: 'work-begins',
        condition: null,
        isDefault: true,
      },
    ]);
  });

  it.each([
    [
      'two processes',
      smallPetitionXml.replace('</bpmn:definitions>', '<bpmn:process id="two" /></bpmn:definitions>'),
    ],
    [
      'an unknown element',
      smallPetitionXml.replace(
        '<bpmn:parallelGateway id="work-joined">',
        '<bpmn:forkGateway id="work-joined">',
      ),
    ],
  ])('refuses %s', async (_what, xml) => {
    await expect(extractProcess(xml)).rejects.toBeInstanceOf(ProcessUnreadable);
  });
});
