import type { EntityManager } from 'typeorm';

/** A stay of the engine at an element. */
export interface Stay {
  key: string;
  elementId: string;
  /** As the engine names it: `USER_TASK`, `MULTI_INSTANCE_BODY`, … */
  type: string;
  state: 'active' | 'completed' | 'terminated';
  /** The stay that holds it, or the instance. */
  scope: string;
}

/** What an instance has passed and where it stands, as a tree: parts of a process and each round of them hold what is in them. */
export class Stays {
  private readonly byKey: ReadonlyMap<string, Stay>;

  constructor(readonly all: readonly Stay[]) {
    this.byKey = new Map(all.map((stay) => [stay.key, stay]));
  }

  of(key: string): Stay | undefined {
    return this.byKey.get(key);
  }

  /** A stay and those that hold it, outwards. */
  holders(key: string): Stay[] {
    const stay = this.byKey.get(key);
    return stay ? [stay, ...this.holders(stay.scope)] : [];
  }

  /** The stay itself, or which of those that hold it, is directly within a scope. */
  within(scope: string, key: string): Stay | undefined {
    return this.holders(key).find((one) => one.scope === scope);
  }
}

/** In the order of their beginning. */
export async function readStays(manager: Pick<EntityManager, 'query'>, instanceKey: string): Promise<Stays> {
  const rows: Stay[] = await manager.query(
    `SELECT key, element_id AS "elementId", element_type AS type, state, coalesce(scope_key, instance_key) AS scope
     FROM element_instance WHERE instance_key = $1 ORDER BY key`,
    [instanceKey],
  );
  return new Stays(rows);
}

export const isAfter = (key: string, other: string): boolean => BigInt(key) > BigInt(other);
