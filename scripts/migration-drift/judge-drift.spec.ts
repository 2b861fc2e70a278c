import { judgeDrift } from './judge-drift';

const allowed = { foreignKeys: ['post_person_id_fkey'], indexes: ['outbox_ready'], checks: [] };
const dropForeignKey = 'ALTER TABLE "post" DROP CONSTRAINT "post_person_id_fkey"';
const dropIndex = 'DROP INDEX "public"."outbox_ready"';

it('passes what stands in the allow-list', () => {
  expect(judgeDrift([dropForeignKey, dropIndex], allowed)).toEqual({ drift: [], unused: [] });
});

it('reports an index that no line explains', () => {
  const unexplained = 'DROP INDEX "public"."outbox_sent"';
  expect(judgeDrift([dropForeignKey, dropIndex, unexplained], allowed).drift).toEqual([unexplained]);
});

it.each([
  'ALTER TABLE "post" DROP COLUMN "role"',
  'ALTER TABLE "post" ADD "role" text NOT NULL',
  'ALTER TABLE "post" ALTER COLUMN "role" SET DEFAULT \'\'',
  'ALTER TABLE "post" DROP CONSTRAINT "post_person_id_fkey", DROP COLUMN "role"',
  'CREATE INDEX "outbox_ready" ON "outbox" ("id")',
])('never lets %s pass', (query) => {
  expect(judgeDrift([query], allowed).drift).toEqual([query]);
});

it('reports a line of the allow-list that explains nothing any more', () => {
  expect(judgeDrift([dropIndex], allowed).unused).toEqual(['post_person_id_fkey']);
});
