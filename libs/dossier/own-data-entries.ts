import type { DataSource } from 'typeorm';
import type { OwnReferral } from '#libs/assistance/read-referrals';
import { signedConsentsOf } from '#libs/assistance/signed-consents';
import type { ReturnFacts } from '#libs/assisted-return/return-view';
import { signedPapersOf } from '#libs/assisted-return/signed-papers';
import { type OwnAcceptance, statementsOf } from '#libs/backlog/own-acceptances';
import { DomainError } from '#libs/errors/index';
import type { FileStore } from '#libs/files/index';
import { paperFile } from '#libs/paper-rendering/paper-files';
import { type AttachmentPlace, attachmentBytes } from '#libs/petition/attachment-bytes';
import type { OwnData } from '#libs/petition-view/own-data';
import { readOwnFile } from '#libs/petition-view/own-files';
import type { PublicPetition } from '#libs/petition-view/public-view';
import { safeFileName } from '#libs/upload/file-name';
import type { ZipEntry } from './zip-stream';

export interface OwnSources {
  dataSource: DataSource;
  files: FileStore;
}

export interface OwnCopy {
  petitionId: string;
  /** Null of an anonymous petition. */
  petitioner: OwnData | null;
  /** What the petitioner's page shows. */
  petition: PublicPetition;
  /** The petitioner's own assisted returns: what was offered, what they said and how, what came of it. */
  returns: readonly ReturnFacts[];
  /** What the petitioner has accepted of the opinions. */
  acceptances: readonly OwnAcceptance[];
  /** The petitioner's own referrals for assistance: what the household told, who decided what, what was paid. */
  referrals: readonly OwnReferral[];
  madeAt: Date;
}

/**
 * A petitioner's copy of one's data as files: the papers that were given, the files that petitioners added and what the
 * petitioner has signed for an assisted return or assistance or to accept an opinion, and last `data.json`, which names what could not be given out, such as
 * a file that is damaged.
 */
export async function* ownDataEntries(
  { dataSource, files }: OwnSources,
  { petitionId, petitioner, petition, returns, referrals, acceptances, madeAt }: OwnCopy,
): AsyncGenerator<ZipEntry> {
  const missing: { name: string; reason: string }[] = [];
  const entry = async (path: string, name: string, where: AttachmentPlace): Promise<ZipEntry[]> => {
    try {
      return [{ path, bytes: await attachmentBytes(files, where) }];
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'file.store-unavailable') throw error;
      missing.push({ name, reason: error.code });
      return [];
    }
  };
  const papers = [...new Set(petition.notices.flatMap(({ documentId }) => documentId ?? []))];
  for (const [i, id] of papers.entries()) {
    const { content } = await paperFile(dataSource, files, id, 'pdf');
    yield { path: `papers/${place(i)}.pdf`, bytes: content };
  }
  for (const [i, { id }] of petition.attachments.entries()) {
    const { name, mediaType, ...where } = await readOwnFile(dataSource.manager, petitionId, id);
    yield* await entry(`files/${place(i)}-${safeFileName(name, mediaType)}`, name, where);
  }
  const signed = await signedPapersOf(dataSource.manager, petitionId, petition.ordinal);
  for (const [i, { what, name, mediaType, ...where }] of signed.entries()) {
    yield* await entry(`returns/${place(i)}-${what}-${safeFileName(name, mediaType)}`, name, where);
  }
  const consents = await signedConsentsOf(dataSource.manager, petitionId, petition.ordinal);
  for (const [i, { what, name, mediaType, ...where }] of consents.entries()) {
    yield* await entry(`assistance/${place(i)}-${what}-${safeFileName(name, mediaType)}`, name, where);
  }
  const statements = await statementsOf(dataSource.manager, petitionId, petition.ordinal);
  for (const [i, { name, mediaType, ...where }] of statements.entries()) {
    yield* await entry(`acceptances/${place(i)}-${safeFileName(name, mediaType)}`, name, where);
  }
  const data = {
    format: 'petition-desk-own-data/1',
    madeAt,
    petitioner,
    petition,
    returns,
    referrals,
    acceptances,
    missing,
  };
  yield { path: 'data.json', bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`, 'utf8') };
}

const place = (index: number) => String(index + 1).padStart(3, '0');
