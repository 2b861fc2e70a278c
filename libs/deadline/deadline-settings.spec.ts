import { DomainError, translate } from '#libs/errors/index';
import { applySettings, type DeadlineSetting } from './deadline-settings';
import type { DeadlineTable } from './deadline-table';
import { loadDeadlineRules } from './load-rules';

let table: DeadlineTable;
beforeAll(async () => ({ table } = await loadDeadlineRules()));
const set = (id: string, setting: DeadlineSetting) => applySettings(table, new Map([[id, setting]])).get(id);

function refusal(id: string, setting: DeadlineSetting): DomainError {
  try {
    set(id, setting);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`${id} was not refused`);
}

describe('applySettings', () => {
  it('changes an office rule freely', () => {
    expect(set('return-visit', { length: 45 })).toMatchObject({ length: 45, unit: 'calendar-days' });
    expect(set('joint-meeting-convened', { length: 20, unit: 'calendar-days' })).toMatchObject({
      length: 20,
      unit: 'calendar-days',
    });
  });

  it('makes a duty under law shorter', () => {
    expect(set('handling', { length: 45 })).toMatchObject({ length: 45, maxLength: 60 });
    expect(set('handling', { length: 60 })).toMatchObject({ length: 60 });
  });

  it('leaves the table it was given, and every other row, as they were', () => {
    const changed = applySettings(table, new Map([['handling', { length: 45 }]]));
    expect(table.get('handling')?.length).toBe(60);
    expect([...changed.keys()]).toEqual([...table.keys()]);
    expect(changed.get('review')).toBe(table.get('review'));
  });

  it('refuses longer than the law, naming row and citation', () => {
    const error = refusal('handling', { length: 61 });
    expect(error).toMatchObject({
      code: 'deadline.longer-than-law',
      status: 422,
      params: { deadline: 'handling', citation: 'reg-34', length: 61, longest: 60 },
    });
    expect(translate(error.code, error.params, 'zh')).toContain('“办理”的法定上限为 60');
    expect(translate(error.code, error.params, 'en')).toContain('limit for “Handling” is 60');
  });

  it.each([
    ['objection', { length: 5, unit: 'calendar-days' }, 'deadline.unit-set-by-law'],
    ['handling', { length: 30, unit: 'working-days' }, 'deadline.unit-set-by-law'],
    ['review-request', { length: 15 }, 'deadline.petitioners-right'],
    ['review-request', { length: 31 }, 'deadline.longer-than-law'],
    ['return-visit', { length: 0 }, 'deadline.length-invalid'],
    ['return-visit', { length: 2.5 }, 'deadline.length-invalid'],
    ['return-visit', { length: 367 }, 'deadline.length-invalid'],
    ['holiday-greeting', { length: 1 }, 'deadline.unknown'],
  ] as [string, DeadlineSetting, string][])('refuses %s as %j: %s', (id, setting, code) => {
    const error = refusal(id, setting);
    expect(error.code).toBe(code);
    for (const language of ['zh', 'en'] as const) {
      expect(translate(error.code, error.params, language)).not.toMatch(/\{|^deadline\./);
    }
  });
});
