import { latencyOf } from './statistics';

describe('latencyOf', () => {
  it('takes the value that so many samples stay below', () => {
    const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(latencyOf(samples)).toEqual({ p50: 51, p95: 96, p99: 100, max: 100 });
  });

  it('has nothing to say about nothing', () => {
    expect(latencyOf([])).toEqual({ p50: null, p95: null, p99: null, max: null });
  });
});
