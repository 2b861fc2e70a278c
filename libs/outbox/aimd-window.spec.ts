import { AimdWindow } from './aimd-window';

describe('AimdWindow', () => {
  it('grows by one for each window of successes, up to the most', () => {
    const window = new AimdWindow(10);
    const before = window.size;
    for (let i = 0; i < before + 1; i++) window.succeeded();
    expect(window.size).toBe(before + 1);
    for (let i = 0; i < 500; i++) window.succeeded();
    expect(window.size).toBe(10);
  });

  it('halves once for a burst of push-back and never closes', () => {
    let now = 0;
    const window = new AimdWindow(16, () => now);
    for (let i = 0; i < 500; i++) window.succeeded();
    for (let i = 0; i < 5; i++) window.pushedBack();
    expect(window.size).toBe(8);
    for (let i = 0; i < 10; i++) {
      now += 1000;
      window.pushedBack();
    }
    expect(window.size).toBe(1);
  });

  it('never begins wider than the most', () => {
    expect(new AimdWindow(3).size).toBe(3);
  });
});
