import { QueryClient } from '@tanstack/react-query';
import { followChanges } from './events';

/** What the server says, without a server. */
class Source extends EventTarget {
  static last: Source;
  close = jest.fn();
  constructor() {
    super();
    Source.last = this;
  }
  say(data: object) {
    this.dispatchEvent(new MessageEvent('change', { data: JSON.stringify(data) }));
  }
}

const read = jest.fn();
const queries = new QueryClient();
let leave: () => void;
beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(Math, 'random').mockReturnValue(0.5);
  jest.spyOn(queries, 'invalidateQueries').mockImplementation((filters) => {
    read(...(filters?.queryKey ?? ['everything']));
    return Promise.resolve();
  });
  Object.assign(globalThis, { EventSource: Source });
  leave = followChanges(queries);
});
afterEach(() => {
  leave();
  read.mockClear();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

it('what few hear of is read at once, what comes soon after it together', () => {
  Source.last.say({ t: 'incident' });
  expect(read.mock.calls).toEqual([['operations']]);
  Source.last.say({ t: 'task', key: '5' });
  Source.last.say({ t: 'task', key: '5' });
  jest.advanceTimersByTime(149);
  expect(read).toHaveBeenCalledTimes(1);
  jest.advanceTimersByTime(1);
  expect(read.mock.calls.slice(1)).toEqual([['inbox'], ['inbox-counts'], ['petitions'], ['task', '5']]);
});

it('what many hear of is read at a moment of its own', () => {
  Source.last.say({ t: 'task', within: 600 });
  Source.last.say({ t: 'deadline', within: 600 });
  jest.advanceTimersByTime(299);
  expect(read).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(read.mock.calls).toEqual([['inbox'], ['inbox-counts'], ['petitions'], ['board']]);
  // The next moment is strewn as well.
  Source.last.say({ t: 'incident', within: 600 });
  jest.advanceTimersByTime(449);
  expect(read).toHaveBeenCalledTimes(4);
  jest.advanceTimersByTime(1);
  expect(read).toHaveBeenLastCalledWith('operations');
});

it('after an interruption everything is read, and nothing after leaving', () => {
  Source.last.dispatchEvent(new Event('error'));
  Source.last.dispatchEvent(new Event('open'));
  expect(read.mock.calls).toEqual([['everything']]);
  Source.last.say({ t: 'incident', within: 600 });
  leave();
  jest.runAllTimers();
  expect(read).toHaveBeenCalledTimes(1);
  expect(Source.last.close).toHaveBeenCalled();
});
