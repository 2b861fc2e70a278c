import { UserTaskRegistry } from './user-task-registry';

const task = (elementId: string) => ({
  contract: { elementId, completion: Object, outputs: [] },
  routing: () => ({}),
});

describe('UserTaskRegistry', () => {
  it('finds a step of its process only', () => {
    const registry = new UserTaskRegistry();
    registry.register('first-petition', [task('accept-petition')]);
    expect(registry.find('first-petition', 'accept-petition')?.contract.elementId).toBe('accept-petition');
    expect(registry.find('review', 'accept-petition')).toBeUndefined();
  });

  it('refuses a second handler of one step', () => {
    const registry = new UserTaskRegistry();
    registry.register('first-petition', [task('accept-petition')]);
    expect(() => registry.register('first-petition', [task('accept-petition')])).toThrow(
      'first-petition/accept-petition is registered twice',
    );
  });
});
