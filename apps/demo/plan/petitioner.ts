import { SAMPLE_PEOPLE } from '#libs/organisation/sample/people';
import { fill, names } from './material';
import type { Random } from './random';

export interface PlannedPetitioner {
  kind: 'person' | 'organisation';
  name: string;
  phone?: string;
  idNumber?: string;
  address?: string;
}

const staff = new Set(SAMPLE_PEOPLE.map(([, name]) => name));

/** Invented petitioners; none has the name of another, or of the sample township's staff. */
export class Petitioners {
  private readonly taken = new Set<string>(staff);

  constructor(private readonly random: Random) {}

  person(address: string): PlannedPetitioner {
    return {
      kind: 'person',
      name: this.freeName(),
      phone: phoneOf(this.random),
      ...(this.random.chance(0.7) ? { idNumber: idNumberOf(this.random) } : {}),
      address,
    };
  }

  /** An organisation of the place; a person when all of those names are taken. */
  organisation(values: Readonly<Record<string, string | number>>, address: string): PlannedPetitioner {
    const free = names.organisations
      .map((template) => fill(template, values))
      .filter((name) => !this.taken.has(name));
    if (free.length === 0) return this.person(address);
    const name = this.random.pick(free);
    this.taken.add(name);
    return { kind: 'organisation', name, phone: phoneOf(this.random), address };
  }

  private freeName(): string {
    for (let tries = 0; tries < 2000; tries++) {
      const name = this.random.pick(names.surnames) + this.random.pick(names.givenNames);
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
    throw new RangeError('there are more petitioners than invented names');
  }
}

/** Eleven digits like a mobile number; no network gives out numbers that begin with 12. */
function phoneOf(random: Random): string {
  return `12${String(random.between(0, 999_999_999)).padStart(9, '0')}`;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Eighteen characters with the right check digit; 999999 is no area, so that the number can be nobody's. */
function idNumberOf(random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const born = `${random.between(1942, 2003)}${two(random.between(1, 12))}${two(random.between(1, 28))}`;
  const body = `999999${born}${String(random.between(1, 999)).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + '10X98765432'[sum % 11];
}
