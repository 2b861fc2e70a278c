import { ROLES, UNIT_ID, USERNAME } from '../role';
import { sampleAccounts } from './load-sample';
import { SAMPLE_PEOPLE } from './people';
import { SAMPLE_UNITS } from './units';

const unitIds = SAMPLE_UNITS.map(([id]) => id);
const groups = SAMPLE_PEOPLE.flatMap(([, , , ...posts]) => posts);

describe('the sample township', () => {
  it('names each unit once, after its parent', () => {
    expect(new Set(unitIds).size).toBe(unitIds.length);
    for (const [index, [id, parent]] of SAMPLE_UNITS.entries()) {
      expect(id).toMatch(UNIT_ID);
      if (parent !== null) expect(unitIds.slice(0, index)).toContain(parent);
    }
  });

  it('has people with distinct user names and posts in its units', () => {
    const names = SAMPLE_PEOPLE.map(([username]) => username);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(USERNAME);
    for (const group of groups) {
      const [unit, role] = group.split(':');
      expect(unitIds).toContain(unit);
      expect(ROLES).toContain(role);
    }
  });

  it('has a handler and a head for every unit that a petition can be assigned to', () => {
    const reviewing = ['county-review', 'city-review'];
    for (const id of unitIds.filter((unit) => unit !== 'town' && !reviewing.includes(unit))) {
      expect(groups).toContain(`${id}:handler`);
      expect(groups).toContain(`${id}:head`);
    }
  });

  it('has somebody in every role', () => {
    expect(new Set(groups.map((group) => group.split(':')[1]))).toEqual(new Set(ROLES));
  });

  it('lists an account for each person', () => {
    const registrar = {
      username: 'registrar',
      displayName: '林晓燕',
      role: 'registrar',
      unit: 'petition-office',
    };
    expect(sampleAccounts()).toHaveLength(SAMPLE_PEOPLE.length);
    expect(sampleAccounts()).toContainEqual(registrar);
  });
});
