import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { readBundle } from '#libs/designer/bundles';
import { isError } from '#libs/designer/check-bundle';
import { readDraftFiles, readDraftRow } from '#libs/designer/read-drafts';
import { type Checked, publishDraft, returnDraft, rollBack, submitDraft } from '#libs/designer/review-draft';
import { readVersion } from '#libs/designer/versions';
import type { OfficeTransaction } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { type BundleFiles, checksumOf } from '#libs/process-contract/bundle-files';
import { checkDraft } from './check-draft';

/** The way of a draft into use: sent for review, sent back, published; and back to an earlier version. */
@Injectable()
export class PublishingService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  async submit(actor: Actor, id: string, revision: number): Promise<void> {
    const checked = await this.checkedDraft(id);
    await this.changing(actor, (tx) => submitDraft(tx, id, revision, checked));
  }

  sendBack(actor: Actor, id: string, reason: string | null): Promise<void> {
    return this.changing(actor, (tx) => returnDraft(tx, id, reason));
  }

  async publish(actor: Actor, id: string, reason: string): Promise<{ version: number }> {
    const checked = await this.checkedDraft(id);
    return { version: await this.changing(actor, (tx) => publishDraft(tx, id, reason, checked)) };
  }

  async rollBack(actor: Actor, processId: string, to: number, reason: string): Promise<{ version: number }> {
    const { manager } = this.dataSource;
    const { digest } = await readVersion(manager, processId, to);
    // What was sound once need not be with the workers of today.
    const checked = await check(processId, (await readBundle(manager, digest)).files);
    return { version: await this.changing(actor, (tx) => rollBack(tx, processId, to, reason, checked)) };
  }

  private async checkedDraft(id: string): Promise<Checked> {
    const { manager } = this.dataSource;
    const { processId } = await readDraftRow(manager, id);
    return check(processId, await readDraftFiles(manager, id));
  }

  private changing<T>(actor: Actor, work: (tx: OfficeTransaction) => Promise<T>): Promise<T> {
    return this.office.transaction({ kind: 'person', id: actor.personId }, `request:${newId()}`, work);
  }
}

async function check(processId: string, files: BundleFiles): Promise<Checked> {
  const findings = await checkDraft({ processId, files });
  return { digest: checksumOf(processId, files), errors: findings.filter(isError).length };
}
