import type { Outcome } from '#libs/zeebe/index';
import { judge, MOST_ATTEMPTS } from './verdict';

const gone: Outcome = { kind: 'gone', code: 'engine.not-found' };
const refused: Outcome = { kind: 'refused', code: 'engine.invalid-state' };
const failed: Outcome = { kind: 'failed', code: 'engine.http-500' };

describe('judge', () => {
  it('finishes what is done, also when it was done before', () => {
    expect(judge({ kind: 'publish-message', attempts: 3 }, { kind: 'done', repeated: true })).toEqual({
      kind: 'finish',
    });
  });

  it('reopens a task that is gone at the first attempt, and takes a later one for its own success', () => {
    expect(judge({ kind: 'complete-task', attempts: 1 }, gone)).toEqual({
      kind: 'reopen',
      code: 'task.gone',
    });
    expect(judge({ kind: 'complete-task', attempts: 2 }, gone)).toEqual({ kind: 'finish' });
  });

  it('reopens a task that the engine would not end for an earlier step, and takes one that is gone later for its own success', () => {
    expect(judge({ kind: 'move-task', attempts: 1 }, gone)).toEqual({ kind: 'reopen', code: 'task.gone' });
    expect(judge({ kind: 'move-task', attempts: 2 }, gone)).toEqual({ kind: 'finish' });
    for (const attempts of [1, 2])
      expect(judge({ kind: 'move-task', attempts }, refused)).toEqual({
        kind: 'reopen',
        code: 'task.not-moved',
      });
  });

  it('has nothing to cancel when the instance is gone', () => {
    expect(judge({ kind: 'cancel-instance', attempts: 1 }, gone)).toEqual({ kind: 'finish' });
  });

  it('tells the person of a refused completion and sets other refused commands aside', () => {
    expect(judge({ kind: 'complete-task', attempts: 1 }, refused).kind).toBe('reopen');
    expect(judge({ kind: 'start-instance', attempts: 1 }, refused)).toEqual({
      kind: 'set-aside',
      code: 'engine.invalid-state',
    });
  });

  it('waits longer with each failure, then sets aside', () => {
    const delays = [1, 2, 3].map((attempts) => judge({ kind: 'start-instance', attempts }, failed));
    expect(delays.map((verdict) => ('delayMs' in verdict ? verdict.delayMs : undefined))).toEqual([
      1000, 2000, 4000,
    ]);
    expect(judge({ kind: 'start-instance', attempts: MOST_ATTEMPTS }, failed).kind).toBe('set-aside');
  });

  it('waits, but never for long, for a part of the engine that does not answer', () => {
    const verdicts = [1, 3, 50].map((attempts) =>
      judge({ kind: 'start-instance', attempts }, { kind: 'unavailable', code: 'engine.unavailable' }),
    );
    expect(verdicts).toMatchObject([
      { kind: 'later', attempts: 1, delayMs: 1_000 },
      { kind: 'later', attempts: 3, delayMs: 4_000 },
      { kind: 'later', attempts: 5, delayMs: 16_000 },
    ]);
  });

  it('never counts push-back or an absent engine against a row', () => {
    const attempts = MOST_ATTEMPTS * 5;
    expect(judge({ kind: 'start-instance', attempts }, { kind: 'busy', code: 'engine.busy' }).kind).toBe(
      'again',
    );
    expect(
      judge({ kind: 'start-instance', attempts }, { kind: 'away', code: 'engine.unavailable' }).kind,
    ).toBe('pause');
  });
});
