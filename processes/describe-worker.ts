import 'reflect-metadata';
import { DomainError } from '#libs/errors/index';
import type { OfficeService } from '#libs/office/office.service';
import type { OfficeTransaction } from '#libs/office/office';
import { extractDecisions } from '#libs/process-contract/bpmn/extract-decisions';
import { extractProcess } from '#libs/process-contract/bpmn/extract-process';
import type { FlowElement, ProcessModel } from '#libs/process-contract/bpmn/model';
import type { RoomCatalogue, WorkerContract } from '#libs/process-contract/catalogue';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { errorsCaught } from '#libs/process-contract/rules/errors-caught';
import { variablesNeeded } from '#libs/process-contract/variables-needed';
import { declaredProperties } from '#libs/zeebe/job-contract';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { jobContractOf } from '#libs/zeebe/job-worker';
import { type JobAnswer, runJob } from '#libs/zeebe/run-job';

type Variables = Record<string, unknown>;
type UseCase = (tx: OfficeTransaction, ...asked: never[]) => Promise<unknown>;
type WorkerClass = new (office: OfficeService) => JobHandler<never, object>;

/** What a diagram reads follows from the diagram alone: no worker and no message is known to set anything. */
const UNKNOWN: RoomCatalogue = {
  processId: '',
  directory: '',
  workers: [],
  userTasks: [],
  startVariables: [],
  messageVariables: {},
  guards: [],
};

export interface WorkerCases {
  /** The use case of the worker, whose module the spec has mocked (`jest.mock`). */
  readonly useCase: UseCase;
  /** What the engine hands out: ids, and the codes that are named. */
  readonly variables: Variables;
  /** Variables that are codes of a closed set, such as what a decision table says. */
  readonly codes?: readonly string[];
  /** What the use case is asked after its transaction; a function is given the diagram and the worker's element. */
  readonly asked: readonly unknown[] | ((process: ProcessModel, element: FlowElement) => readonly unknown[]);
  /** Title, what the use case answers, what the engine is told. */
  readonly told: readonly (readonly [title: string, outcome: unknown, variables: Variables])[];
  /** Title, what the use case must not answer, and the properties at fault. */
  readonly untold?: readonly (readonly [title: string, outcome: Variables, properties: string])[];
}

/** The instance that asks. */
export const INSTANCE = '2251799813685249';
const JOB = '2251799813685250';
const ELEMENT = '2251799813685251';
/** What an earlier version, or a mistake in the diagram, could leave in a process instance. */
const PERSONAL = { petitionerName: '王小明', phone: '13800001111', content: '邻居家的墙' };

/**
 * Describes one worker for jest, run as the engine runs it (libs/zeebe/run-job): it is the service task of its name,
 * takes ids alone, asks its use case once in the transaction of its job, and tells the engine what the diagram reads
 * and nothing that people wrote.
 */
export function describeWorker(worker: WorkerClass, cases: WorkerCases): void {
  const contract = jobContractOf(worker) as WorkerContract;
  const [room, step] = contract.type.split('.') as [string, string];
  const bundle = loadRooms().find((one) => one.processId === room);
  const useCase = cases.useCase as unknown as jest.Mock;
  const [, outcome] = cases.told[0] as WorkerCases['told'][number];

  let process: ProcessModel;
  let element: FlowElement;
  let office: RecordingOffice;

  /** What the engine is told when it hands the job out with these variables. */
  const run = (variables: Variables = cases.variables): Promise<JobAnswer> =>
    runJob(contract, new worker(office as unknown as OfficeService), {
      key: JOB,
      type: contract.type,
      processInstanceKey: INSTANCE,
      bpmnProcessId: room,
      processDefinitionVersion: 4,
      elementId: step,
      elementInstanceKey: ELEMENT,
      retries: 3,
      variables: JSON.stringify(variables),
    });

  describe(contract.type, () => {
    beforeAll(async () => {
      process = await extractProcess(bundle?.bpmn ?? '');
      element = process.elements.find((one) => one.id === step) as FlowElement;
    });
    beforeEach(() => {
      office = new RecordingOffice();
      useCase.mockReset();
      useCase.mockResolvedValue(outcome);
    });

    it('is the service task of its name', () => {
      expect(element).toMatchObject({ type: 'ServiceTask', job: { type: contract.type } });
    });

    it('asks its use case once, in the transaction of its job, and leaves what is personal in the engine', async () => {
      const asked = typeof cases.asked === 'function' ? cases.asked(process, element) : cases.asked;
      expect(await run({ ...PERSONAL, ...cases.variables })).toMatchObject({ kind: 'complete' });
      expect(useCase.mock.calls).toEqual([[office.tx, ...asked]]);
      expect(useCase.mock.calls[0][0]).toBe(office.tx);
      const job = {
        key: JOB,
        instanceKey: INSTANCE,
        elementId: step,
        elementInstanceKey: ELEMENT,
        processId: room,
        processVersion: 4,
      };
      expect(office.jobs).toEqual([job]);
    });

    it('takes ids and codes alone, and no more of them than the diagram has', () => {
      const declared = declaredProperties(contract.input);
      expect(declared.sort()).toEqual(Object.keys(cases.variables).sort());
      expect(declared.filter((name) => !/Id$/.test(name))).toEqual(cases.codes ?? []);
    });

    describe.each(Object.keys(cases.variables))('with a wrong %s', (name) => {
      it.each([
        ['none', undefined],
        ['null', null],
        ['a name', '王小明'],
        ['a number', 7],
        ['several', [cases.variables[name]]],
      ])('is an incident at once and changes nothing: %s', async (_title, value) => {
        const answer = await run({ ...cases.variables, [name]: value });
        expect(answer).toMatchObject({ kind: 'fail', retries: 0, message: `job.input-invalid: ${name}` });
        expect(office.jobs).toEqual([]);
        expect(useCase).not.toHaveBeenCalled();
      });
    });

    it.each(cases.told)('tells the engine %s', async (_title, result, variables) => {
      useCase.mockResolvedValue(result);
      expect(await run()).toEqual({ kind: 'complete', variables });
      expect(declaredProperties(contract.output).sort()).toEqual(Object.keys(variables).sort());
    });

    it('answers nothing that the diagram does not read', async () => {
      const decisions = await Promise.all(Object.values(bundle?.decisions ?? {}).map(extractDecisions));
      const read = process.elements
        .flatMap((one) => variablesNeeded(one, { process, catalogue: UNKNOWN, decisions: decisions.flat() }))
        .map((need) => need.variable);
      expect(declaredProperties(contract.output).filter((name) => !read.includes(name))).toEqual([]);
    });

    for (const [title, result, properties] of cases.untold ?? []) {
      it(`does not tell the engine ${title}`, async () => {
        useCase.mockResolvedValue(result);
        const message = `job.output-invalid: ${properties}`;
        expect(await run()).toMatchObject({ kind: 'fail', retries: 0, message });
      });
    }

    it('never tells the engine what a use case says of people', async () => {
      useCase.mockResolvedValue({ ...(outcome as object | undefined), ...PERSONAL });
      const said = told(await run());
      for (const text of Object.values(PERSONAL)) expect(said).not.toContain(text);
    });

    it('answers a job that is handed out again with what came of it, and asks nothing again', async () => {
      office.recorded = (outcome ?? {}) as object;
      expect(await run()).toMatchObject({ kind: 'complete' });
      expect(useCase).not.toHaveBeenCalled();
    });

    it('tries again what is no error of the diagram, by its code alone', async () => {
      useCase.mockRejectedValueOnce(new DomainError('petition.state-of-another-step'));
      expect(await run()).toMatchObject({
        kind: 'fail',
        retries: 2,
        message: 'petition.state-of-another-step',
      });
      useCase.mockRejectedValueOnce(
        Object.assign(new Error(`duplicate key (${PERSONAL.phone})`), { code: '23505' }),
      );
      const answer = await run();
      expect(answer).toMatchObject({ kind: 'fail', retries: 2, message: 'unexpected.23505' });
    });

    it('declares the errors that its element has a way out for', async () => {
      for (const code of contract.errors ?? []) {
        useCase.mockRejectedValueOnce(new DomainError(code));
        expect(await run()).toEqual({ kind: 'error', code });
      }
      const catchers = process.elements.filter((one) => one.attachedTo === step);
      const caught = catchers.flatMap(({ event }) => (event?.kind === 'error' ? [event.errorCode] : []));
      expect([...(contract.errors ?? [])].sort()).toEqual(caught.sort());
      const alone = { process, catalogue: { workers: [contract] } } as unknown as Parameters<
        typeof errorsCaught
      >[0];
      expect(errorsCaught(alone).filter((finding) => finding.elementId === step)).toEqual([]);
    });
  });
}

/** What the engine sees of an answer; the cause of a failure stays in the worker. */
function told(answer: JobAnswer): string {
  return JSON.stringify(answer.kind === 'fail' ? { ...answer, cause: undefined } : answer);
}

/** Opens a transaction for a job, as OfficeService does, and remembers for which. */
class RecordingOffice {
  readonly tx = { cause: `job:${JOB}` } as OfficeTransaction;
  readonly jobs: JobContext[] = [];
  /** What came of the job earlier, when it has been done. */
  recorded: object | undefined;

  async forJob(job: JobContext, work: (tx: OfficeTransaction) => Promise<object>): Promise<object> {
    this.jobs.push(job);
    return this.recorded ?? work(this.tx);
  }
}
