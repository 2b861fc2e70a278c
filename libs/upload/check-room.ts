import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import './messages';

/** How much an office keeps. */
export interface FileLimits {
  perPetition: number;
  /** MB (1,048,576 bytes) of all files of a petition. */
  mbPerPetition: number;
  /** MB of all files of the office. */
  mbOfOffice: number;
}

const MB = 1024 * 1024;

/**
 * Throws (422, `content`) when a petition, or the office, has no room for one more file of `size` bytes. The petition is
 * locked by the caller, so what it may have holds exactly; of the office as a whole several at once may go over by
 * what they bring.
 */
export async function checkRoom(
  manager: Pick<EntityManager, 'query'>,
  limits: FileLimits,
  petitionId: string,
  size: number,
): Promise<void> {
  const refuse = (code: string, most?: number): never => {
    throw new DomainError(code, {
      status: 422,
      field: 'content',
      params: most === undefined ? {} : { most },
    });
  };
  const [own]: [{ files: number; bytes: string }] = await manager.query(
    'SELECT count(*)::int AS files, coalesce(sum(size), 0) AS bytes FROM attachment WHERE petition_id = $1',
    [petitionId],
  );
  if (own.files >= limits.perPetition) refuse('upload.too-many', limits.perPetition);
  if (Number(own.bytes) + size > limits.mbPerPetition * MB)
    refuse('upload.petition-full', limits.mbPerPetition);
  const [all]: [{ bytes: string }] = await manager.query(
    'SELECT coalesce(sum(size), 0) AS bytes FROM stored_file',
  );
  if (Number(all.bytes) + size > limits.mbOfOffice * MB) refuse('upload.office-full');
}
