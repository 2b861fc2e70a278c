import { IsUUID } from 'class-validator';
import { collectHandlers, HandlersDoNotMatch } from './job-host';
import { JobWorker } from './job-worker';

class Input {
  @IsUUID()
  petitionId: string;
}
class Output {}
function worker(type: string) {
  @JobWorker({ type, input: Input, output: Output })
  class Worker {
    handle(): Output {
      return {};
    }
  }
  return { metatype: Worker, instance: new Worker() };
}

describe('collectHandlers', () => {
  it('finds the marked providers among others', () => {
    const one = worker('spec.one');
    const handlers = collectHandlers([{ metatype: Date, instance: new Date() }, one], ['spec.one']);
    expect([...handlers.keys()]).toEqual(['spec.one']);
    expect(handlers.get('spec.one')?.handler).toBe(one.instance);
  });

  it('refuses a deployed job type that nobody handles', () => {
    expect(() => collectHandlers([worker('spec.one')], ['spec.one', 'spec.two'])).toThrow(
      new HandlersDoNotMatch(['spec.two'], []),
    );
  });

  it('refuses two handlers of one type', () => {
    expect(() => collectHandlers([worker('spec.one'), worker('spec.one')], [])).toThrow(
      'more than one handler for spec.one',
    );
  });

  it('takes one class that two modules offer for one handler', () => {
    const one = worker('spec.one');
    expect(collectHandlers([one, one], ['spec.one']).size).toBe(1);
  });

  it('lets the compiler refuse a worker whose input is not the contract’s', () => {
    class Other {
      @IsUUID()
      deadlineId: string;
    }
    class Mismatched {
      handle(input: Other): Output {
        return { input };
      }
    }
    const mark = JobWorker({ type: 'spec.typed', input: Input, output: Output });
    // @ts-expect-error: it reads a variable that the contract doesn't fetch
    mark(Mismatched);
    expect(collectHandlers([{ metatype: Mismatched, instance: new Mismatched() }], ['spec.typed']).size).toBe(
      1,
    );
  });
});
