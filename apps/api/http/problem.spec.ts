import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { DomainError, registerMessages } from '#libs/errors/index';
import { InputInvalid } from '#libs/validation/index';
import { problemOf } from './problem';

registerMessages({ 'spec.closed': { zh: '已于 {day} 办结', en: 'Closed on {day}' } });

const failedQuery = (code: string) => {
  const driverError = Object.assign(new Error('value 王小明 is not'), { code });
  return new QueryFailedError('SELECT $1', ['王小明'], driverError);
};

describe('problemOf', () => {
  it('tells a broken rule in the language asked for', () => {
    const error = new DomainError('spec.closed', { params: { day: '5' }, field: 'reason' });
    expect(problemOf(error, 'en').problem).toEqual({
      type: 'about:blank',
      title: 'Not possible in this state',
      status: 409,
      code: 'spec.closed',
      detail: 'Closed on 5',
      errors: [{ field: 'reason', rule: 'spec.closed', message: 'Closed on 5' }],
    });
    expect(problemOf(error, 'zh').problem).toMatchObject({ title: '与当前状态不符', detail: '已于 5 办结' });
  });

  it('tells after how many seconds what came too often can be tried again', () => {
    const wait = new DomainError('spec.closed', { status: 429, params: { day: '5', seconds: 61 } });
    expect(problemOf(wait, 'en')).toMatchObject({ problem: { status: 429 }, retryAfter: 61 });
    expect(
      problemOf(new DomainError('spec.closed', { params: { seconds: 61 } }), 'en').retryAfter,
    ).toBeUndefined();
    expect(problemOf(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'en').retryAfter).toBe(5);
  });

  it('tells every field at fault', () => {
    const error = new InputInvalid([
      { field: 'a.0.b', rule: 'maxLength', params: { 0: 7 } },
      { field: 'c', rule: 'isFullMoon' },
    ]);
    expect(problemOf(error, 'en').problem).toMatchObject({
      status: 422,
      code: 'input.invalid',
      errors: [
        { field: 'a.0.b', rule: 'maxLength', message: 'At most 7 characters' },
        { field: 'c', rule: 'isFullMoon', message: 'This is not a value that can be used here' },
      ],
    });
  });

  it.each([
    [new NotFoundException(), 404, 'request.not-found'],
    [new PayloadTooLargeException(), 413, 'request.too-large'],
    [
      Object.assign(new Error('x'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }),
      415,
      'request.unsupported-type',
    ],
    [Object.assign(new SyntaxError('x'), { statusCode: 400 }), 400, 'request.malformed'],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 503, 'service.unavailable'],
    [new Error('Connection terminated unexpectedly'), 503, 'service.unavailable'],
    [failedQuery('57P01'), 503, 'service.unavailable'],
    // A connection lost within a transaction, noticed by its next statement.
    [new QueryRunnerAlreadyReleasedError(), 503, 'service.unavailable'],
    [new QueryRunnerProviderAlreadyReleasedError(), 503, 'service.unavailable'],
    [failedQuery('22P02'), 422, 'input.invalid'],
  ])('knows %s as %i', (error, status, code) => {
    const answer = problemOf(error, 'zh');
    expect(answer.problem).toMatchObject({ status, code });
    expect(answer.unexpectedId).toBeUndefined();
  });

  it.each([new Error('王小明 13800000000'), failedQuery('23505'), 'thrown text', undefined])(
    'tells nothing of %p but an id to ask about',
    (error) => {
      const { problem, unexpectedId } = problemOf(error, 'en');
      expect(problem).toMatchObject({ status: 500, code: 'service.failed', errors: [] });
      expect(unexpectedId).toMatch(/^[0-9a-f-]{36}$/);
      expect(problem.detail).toContain(unexpectedId);
      expect(JSON.stringify(problem)).not.toContain('王小明');
    },
  );
});
