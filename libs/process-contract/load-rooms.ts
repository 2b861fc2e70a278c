import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { type BundleFiles, bundleOf, BundleUnreadable, type ProcessBundle } from './bundle-files';

/** Thrown when a folder under processes/ is not a complete room; says which file is at fault. */
export class RoomUnreadable extends Error {
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.name = 'RoomUnreadable';
  }
}

/** Every room under processes/, by name; throws RoomUnreadable. */
export function loadRooms(root: string = projectRoot): ProcessBundle[] {
  const processes = join(root, 'processes');
  const rooms = readdirSync(processes, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return rooms
    .map((entry) => entry.name)
    .sort()
    .map((room) => loadRoom(join(processes, room), room));
}

function loadRoom(folder: string, room: string): ProcessBundle {
  try {
    return bundleOf(room, readFiles(folder, room));
  } catch (error) {
    if (error instanceof BundleUnreadable) throw new RoomUnreadable(join(folder, error.file), error.reason);
    throw error;
  }
}

function readFiles(folder: string, room: string): BundleFiles {
  const paths = [
    ...namesIn(folder, '').filter((name) => name === `${room}.bpmn`),
    ...namesIn(folder, 'forms').filter((name) => name.endsWith('.form')),
    ...namesIn(folder, 'rules').filter((name) => name.endsWith('.dmn')),
  ];
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Paths, with `/`, of what a room has in one of its folders. */
function namesIn(room: string, folder: string): string[] {
  const place = join(room, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place).map((name) => (folder ? `${folder}/${name}` : name));
}
