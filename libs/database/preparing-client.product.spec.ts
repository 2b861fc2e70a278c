import type { EntityManager } from 'typeorm';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';

let scratch: ScratchDatabase;
beforeAll(async () => {
  scratch = await scratchDatabase('preparing_client');
});
afterAll(() => scratch.drop());

/** What the connection of this transaction has prepared. */
const prepared = async (manager: EntityManager): Promise<string[]> => {
  const rows: { statement: string }[] = await manager.query('SELECT statement FROM pg_prepared_statements');
  return rows.map(({ statement }) => statement).filter((text) => text.includes('spec'));
};
/** Runs on one connection, whether in a transaction or not. */
async function onOneConnection(work: (manager: EntityManager) => Promise<void>): Promise<void> {
  const runner = scratch.dataSource.createQueryRunner();
  try {
    await work(runner.manager);
  } finally {
    await runner.release();
  }
}

it('prepares what runs again in transactions, and answers the same as before', async () => {
  const text = `SELECT $1::int + 1 AS "spec1"`;
  await onOneConnection(async (manager) => {
    for (const value of [1, 2, 3]) {
      await manager.transaction(async (tx) => {
        expect(await tx.query(text, [value])).toEqual([{ spec1: value + 1 }]);
      });
    }
    expect(await prepared(manager)).toEqual([text]);
  });
});

it('leaves a text alone that runs once, that has no values, or that runs outside of transactions', async () => {
  await onOneConnection(async (manager) => {
    for (let round = 0; round < 3; round++) {
      await manager.query(`SELECT $1::int AS "spec2"`, [round]);
      await manager.transaction(async (tx) => {
        await tx.query(`SELECT 1 AS "spec3"`);
        await tx.query(`SELECT $1::int AS "spec4-${round}"`, [round]);
      });
    }
    const texts = await prepared(manager);
    expect(texts.filter((text) => /spec[234]/.test(text))).toEqual([]);
  });
});

it('is outside again after a transaction that was rolled back', async () => {
  await onOneConnection(async (manager) => {
    await expect(manager.transaction((tx) => tx.query('SELECT $1::int / 0', [1]))).rejects.toThrow('zero');
    for (let round = 0; round < 3; round++) await manager.query(`SELECT $1::int AS "spec5"`, [round]);
    expect((await prepared(manager)).filter((text) => text.includes('spec5'))).toEqual([]);
  });
});

it('fails each time with the same error, and runs once the reason is gone', async () => {
  const text = `INSERT INTO "spec6" (n) VALUES ($1) RETURNING n`;
  const add = (tx: EntityManager) => tx.query(text, [1]);
  await onOneConnection(async (manager) => {
    for (let round = 0; round < 3; round++) {
      await expect(manager.transaction(add)).rejects.toMatchObject({ code: '42P01' });
    }
    await manager.query(`CREATE TABLE "spec6" (n int UNIQUE)`);
    expect(await manager.transaction(add)).toEqual([{ n: 1 }]);
    for (let round = 0; round < 3; round++) {
      await expect(manager.transaction(add)).rejects.toMatchObject({ code: '23505' });
    }
    await manager.query(`ALTER TABLE "spec6" ADD COLUMN more text`);
    await manager.query(`DELETE FROM "spec6"`);
    expect(await manager.transaction(add)).toEqual([{ n: 1 }]);
  });
});
