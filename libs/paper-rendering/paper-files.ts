import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { FileStore } from '#libs/files/index';
import './messages';
import { wantPaper } from './render-queue';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type PaperFormat = 'pdf' | 'docx';

export interface PaperFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

const POLL_MS = 150;
const PATIENCE_MS = 20_000;

interface MadePaper extends Row {
  fileId: string;
}

interface Row {
  title: string;
  number: string | null;
  receiptNumber: string;
  state: string;
  fileId: string | null;
}

/** A paper's file, made and waited for as `madePaper` says. The caller has checked that the reader may see the paper. */
export async function paperFile(
  dataSource: DataSource,
  files: FileStore,
  id: string,
  format: PaperFormat,
): Promise<PaperFile> {
  const { title, number, receiptNumber, fileId } = await madePaper(dataSource, id, format);
  const { bytes, mediaType } = await files.read(fileId);
  return { name: `${title}-${number ?? receiptNumber}.${format}`, mediaType, content: bytes };
}

/**
 * Where a paper's file lies. One that is not made yet is asked for and waited for; `paper.not-ready` (503) when that takes
 * too long, `paper.failed` (503) when it could not be made.
 */
export async function madePaper(dataSource: DataSource, id: string, format: PaperFormat): Promise<MadePaper> {
  const end = Date.now() + PATIENCE_MS;
  for (let asked = false; ; asked = true) {
    const row = await fileOf(dataSource, id, format);
    if (!row) throw new DomainError('document.not-found', { status: 404 });
    const { state, fileId } = row;
    if (state === 'rendered' && fileId) return { ...row, fileId };
    if (asked && state === 'failed') throw new DomainError('paper.failed', { status: 503 });
    if (!asked) await wantPaper(dataSource.manager, id);
    if (Date.now() > end) throw new DomainError('paper.not-ready', { status: 503 });
    await wait(POLL_MS);
  }
}

async function fileOf(dataSource: DataSource, id: string, format: PaperFormat): Promise<Row | undefined> {
  const rows: Row[] = await dataSource.query(
    `SELECT d.title, d.number, p.receipt_number AS "receiptNumber", d.render_state AS state,
       CASE $2 WHEN 'pdf' THEN d.pdf_file_id ELSE d.docx_file_id END AS "fileId"
     FROM document d JOIN petition p ON p.id = d.petition_id WHERE d.id = $1`,
    [id, format],
  );
  return rows[0];
}
