import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { entities } from './entities';

const files = readdirSync(join(projectRoot, 'libs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.entity.ts'))
  .sort();

it('finds the entity files', () => {
  expect(files.length).toBeGreaterThan(20);
});

it.each(files)('lists the entity of libs/%s', (file) => {
  const source = readFileSync(join(projectRoot, 'libs', file), 'utf8');
  const declared = [...source.matchAll(/@Entity\([\s\S]*?export class (\w+)/g)].map((match) => match[1]);
  expect(declared).not.toEqual([]);
  const listed = entities.map((entity) => (entity as { name: string }).name);
  expect(listed).toEqual(expect.arrayContaining(declared));
});

it('lists each entity once', () => {
  expect(new Set(entities).size).toBe(entities.length);
});
