import { GrpcError, status } from './grpc/status';
import { outcomeOfGrpc, outcomeOfHttp, outcomeOfMove } from './outcome';

describe('outcomeOfGrpc', () => {
  it.each([
    [status.ALREADY_EXISTS, 'done'],
    [status.NOT_FOUND, 'gone'],
    [status.INVALID_ARGUMENT, 'refused'],
    [status.FAILED_PRECONDITION, 'refused'],
    [status.RESOURCE_EXHAUSTED, 'busy'],
    [status.UNAVAILABLE, 'unavailable'],
    [status.DEADLINE_EXCEEDED, 'unavailable'],
    [status.INTERNAL, 'failed'],
  ])('reads status %i as %s', (code, kind) => {
    expect(outcomeOfGrpc(new GrpcError(code, '', true)).kind).toBe(kind);
  });

  it('tells an engine that is away from one of whose parts is missing', () => {
    expect(outcomeOfGrpc(new GrpcError(status.UNAVAILABLE, 'connect ECONNREFUSED')).kind).toBe('away');
  });

  it('takes an error without a status for a failure, and keeps its text to itself', () => {
    expect(outcomeOfGrpc(new Error('王小明'))).toEqual({ kind: 'failed', code: 'engine.unexpected' });
  });
});

it('tells a stay that is over from a move that the engine can not do', () => {
  const refusal = (words: string) =>
    outcomeOfMove(
      new GrpcError(
        status.INVALID_ARGUMENT,
        `Expected to modify instance of process 'p' but it contains ${words}`,
        true,
      ),
      ['7', '8'],
    );
  expect(
    refusal("one or more terminate instructions with an element instance that could not be found: '7', '8'")
      .kind,
  ).toBe('gone');
  // Nothing was done, and only a part of what should end is still there.
  expect(
    refusal("one or more terminate instructions with an element instance that could not be found: '8'").kind,
  ).toBe('refused');
  expect(refusal("one or more activate instructions with an element that could not be found: 'x'").kind).toBe(
    'refused',
  );
  expect(outcomeOfMove(new GrpcError(status.NOT_FOUND, '', true), ['7']).kind).toBe('gone');
});

describe('outcomeOfHttp', () => {
  it.each([
    [204, 'done'],
    [404, 'gone'],
    [409, 'refused'],
    [400, 'refused'],
    [429, 'busy'],
    [503, 'unavailable'],
    [500, 'failed'],
  ])('reads status %i as %s', (statusCode, kind) => {
    expect(outcomeOfHttp(statusCode, '{"title":"x"}').kind).toBe(kind);
  });

  it('knows a broker that is still coming up', () => {
    const body = '{"title":"io.camunda.zeebe.broker.client.api.PartitionNotFoundException","status":500}';
    expect(outcomeOfHttp(500, body).kind).toBe('unavailable');
  });
});
