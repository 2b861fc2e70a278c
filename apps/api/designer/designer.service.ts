import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { bundleZip } from '#libs/designer/bundle-zip';
import { nothingThere, readBundle, shippedBundle, shippedBundles } from '#libs/designer/bundles';
import { compareBundles, type FileChange } from '#libs/designer/compare-bundles';
import { createDraft } from '#libs/designer/create-draft';
import { deleteDraft } from '#libs/designer/delete-draft';
import { compareProcess } from '#libs/designer/differences/compare-process';
import { importFiles } from '#libs/designer/import-files';
import { lockDraft, unlockDraft } from '#libs/designer/lock-draft';
import { type DraftRow, listDrafts, listed, readDraftFiles, readDraftRow } from '#libs/designer/read-drafts';
import { listReleases } from '#libs/designer/read-releases';
import { saveDraft } from '#libs/designer/save-draft';
import type { OfficeTransaction } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import type { ProcessBundle } from '#libs/process-contract/bundle-files';
import type { KnownVariables } from '#libs/process-contract/known-variables';
import { checkDraft, draftVariables } from './check-draft';
import { englishNames } from '#libs/step-texts/step-texts';
import type { ComparedSideBody, ComparisonBody } from './comparison.dto';
import { isCandidate, versionsOf } from './versions-of';
import type { ImportBody, NewDraftBody, SaveDraftBody } from './designer.dto';

const KEPT = 40;

/** The workbench of processes: versions to read, drafts to work on. */
@Injectable()
export class DesignerService {
  /** Variables by digest: several readers open a draft, and each draws the same. */
  private readonly known = new Map<string, KnownVariables>();

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  async processes(actor: Actor) {
    const { manager } = this.dataSource;
    const [drafts, releases] = [await listDrafts(manager), await listReleases(manager)];
    return [...shippedBundles().values()].map((shipped) => {
      const { processId } = shipped;
      const own = releases.filter((one) => one.processId === processId);
      return {
        processId,
        name: nameOf(shipped),
        forms: Object.keys(shipped.forms).length,
        decisions: Object.keys(shipped.decisions).length,
        candidate: isCandidate(shipped.checksum, own),
        versions: versionsOf(shipped.checksum, own),
        drafts: drafts.filter((one) => one.processId === processId).map((one) => shown(one, actor)),
      };
    });
  }

  async bundle(digest: string) {
    const { processId, files } = await readBundle(this.dataSource.manager, digest);
    return { digest, processId, files: listed(processId, files) };
  }

  async bundleZip(digest: string) {
    const { processId, files } = await readBundle(this.dataSource.manager, digest);
    return zipOf(processId, files);
  }

  async create(actor: Actor, processId: string, body: NewDraftBody): Promise<{ id: string }> {
    return { id: await this.changing(actor, (tx) => createDraft(tx, processId, body)) };
  }

  async draft(actor: Actor, id: string) {
    const { manager } = this.dataSource;
    const row = await readDraftRow(manager, id);
    const files = await readDraftFiles(manager, id);
    return {
      ...shown(row, actor),
      files: listed(row.processId, files),
      repositoryChanged: shippedBundle(row.processId).digest !== row.baseDigest,
    };
  }

  async save(actor: Actor, id: string, body: SaveDraftBody): Promise<{ revision: number }> {
    return { revision: await this.changing(actor, (tx) => saveDraft(tx, id, body)) };
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.changing(actor, (tx) => deleteDraft(tx, id));
  }

  async lock(actor: Actor, id: string, takeOver: boolean): Promise<{ revision: number }> {
    return { revision: await this.changing(actor, (tx) => lockDraft(tx, id, takeOver)) };
  }

  unlock(actor: Actor, id: string): Promise<void> {
    return this.changing(actor, (tx) => unlockDraft(tx, id));
  }

  async import(actor: Actor, id: string, { revision, files }: ImportBody): Promise<{ revision: number }> {
    const brought = files.map(({ name, content }) => ({ name, content: Buffer.from(content, 'base64') }));
    return { revision: await this.changing(actor, (tx) => importFiles(tx, id, revision, brought)) };
  }

  async compare(id: string, withDigest?: string): Promise<FileChange[]> {
    const { manager } = this.dataSource;
    const { processId, baseDigest } = await readDraftRow(manager, id);
    const before = await readBundle(manager, withDigest ?? baseDigest);
    return compareBundles(processId, before.files, await readDraftFiles(manager, id));
  }

  async compareSides(body: ComparisonBody) {
    const [before, after] = [await this.side(body.before), await this.side(body.after)];
    const { processId } = before;
    // Two processes have nothing to do with one another.
    if (after.processId !== processId) throw nothingThere();
    const english = await englishNames(processId);
    return {
      processId,
      before: before.files[`${processId}.bpmn`] ?? '',
      after: after.files[`${processId}.bpmn`] ?? '',
      ...(await compareProcess(processId, before.files, after.files, english)),
      files: compareBundles(processId, before.files, after.files),
    };
  }

  private async side({ digest, draftId }: ComparedSideBody) {
    const { manager } = this.dataSource;
    if (digest !== undefined) return readBundle(manager, digest);
    if (draftId === undefined) throw nothingThere();
    const { processId } = await readDraftRow(manager, draftId);
    return { processId, files: await readDraftFiles(manager, draftId) };
  }

  async check(id: string) {
    const { manager } = this.dataSource;
    const { processId, revision } = await readDraftRow(manager, id);
    const files = await readDraftFiles(manager, id);
    const names = namesIn(files[`${processId}.bpmn`] ?? '');
    const findings = await checkDraft({ processId, files });
    return {
      revision,
      findings: findings.map(({ rule, severity, elementId, message }) => ({
        rule,
        severity,
        elementId,
        elementName: (elementId !== null && names.get(elementId)) || null,
        messageZh: message.zh,
        messageEn: message.en,
      })),
    };
  }

  async variables(id: string): Promise<KnownVariables> {
    const { manager } = this.dataSource;
    const { processId, digest } = await readDraftRow(manager, id);
    const known = this.known.get(digest);
    if (known) return known;
    const read = await draftVariables({ processId, files: await readDraftFiles(manager, id) });
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(digest, read);
    return read;
  }

  async draftZip(id: string) {
    const { manager } = this.dataSource;
    const { processId } = await readDraftRow(manager, id);
    return zipOf(processId, await readDraftFiles(manager, id));
  }

  private changing<T>(actor: Actor, work: (tx: OfficeTransaction) => Promise<T>): Promise<T> {
    return this.office.transaction({ kind: 'person', id: actor.personId }, `request:${newId()}`, work);
  }
}

/** The process's own name in its diagram; what reads it is a page, so a diagram without one is called by its id. */
function nameOf({ processId, bpmn }: ProcessBundle): string {
  return /<bpmn:process [^>]*name="([^"]*)"/.exec(bpmn)?.[1] ?? processId;
}

/** Names by id, of what can be read in a diagram that may be wrong. */
function namesIn(bpmn: string): Map<string, string> {
  const tags = bpmn.matchAll(/<bpmn:\w+ id="([^"]+)" name="([^"]+)"/g);
  return new Map([...tags].map(([, id, name]) => [id as string, name as string]));
}

function shown({ createdById, lockedById, writers, ...row }: DraftRow, { personId }: Actor) {
  return {
    ...row,
    own: createdById === personId,
    lockIsOwn: lockedById === personId,
    written: writers.includes(personId),
  };
}

function zipOf(processId: string, files: Readonly<Record<string, string>>) {
  return { name: `${processId}.zip`, mediaType: 'application/zip', content: bundleZip(processId, files) };
}
