import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { FileStore } from '#libs/files/index';
import { offeredChannels } from '#libs/delivery/gateways';
import { choosePreference, readPreference } from '#libs/delivery/preference';
import { type OfficeTransaction, PETITIONER } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { addAttachment, writeAttachment } from '#libs/petition/add-attachment';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { ratePetition } from '#libs/petition/rate-petition';
import { requireStillRaising } from '#libs/petition/require-still-raising';
import { submitPetition } from '#libs/petition/submit-petition';
import { CATEGORIES, CHANNELS } from '#libs/petition/vocabulary';
import { withdrawPetition } from '#libs/petition/withdraw-petition';
import { type Opened, openWithCode } from '#libs/petition-view/open-with-code';
import { viewForPetitioner } from '#libs/petition-view/public-view';
import { VirusScan } from '#libs/upload/virus-scan';
import { receiptView } from '#libs/petition-view/receipt-view';
import { trackUrl } from '../petitions/track-url';
import type { PetitionContentBody } from '../petitions/new-petition.dto';
import type {
  CredentialsBody,
  MaterialBody,
  NoticePreferenceBody,
  PublicOptionsDto,
  PublicReasonBody,
  RateBody,
} from './public.dto';

/** What a petitioner does without an account: receipt number and query code open their own case, nothing else. */
@Injectable()
export class PublicService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(VirusScan) private readonly scan: VirusScan,
  ) {}

  async submit(body: PetitionContentBody) {
    const submitted = await submitPetition(
      this.dataSource,
      this.office.office.cipher,
      this.office.now(),
      { ...body, channel: 'online' },
      null,
    );
    const { id: _, readBack: __, ...receipt } = receiptView(this.office.office, body, submitted);
    return { ...receipt, trackUrl: trackUrl(this.settings) };
  }

  async track(credentials: CredentialsBody, address: string) {
    const opened = await this.open(credentials, address);
    const view = await viewForPetitioner(this.dataSource, this.office, opened);
    const { petitionId, ordinal } = opened;
    const noticePreference = await readPreference(
      this.dataSource.manager,
      petitionId,
      ordinal,
      offeredChannels(this.settings),
    );
    return { ...view, noticePreference };
  }

  withdraw(body: PublicReasonBody, address: string): Promise<void> {
    return this.change(body, address, (tx, id, ordinal) =>
      withdrawPetition(tx, id, { ordinal, reason: body.reason }),
    );
  }

  rate(body: RateBody, address: string): Promise<void> {
    return this.change(body, address, async (tx, id, ordinal) => {
      await requireStillRaising(tx, id, ordinal);
      await ratePetition(tx, id, body);
    });
  }

  noticePreference(body: NoticePreferenceBody, address: string): Promise<void> {
    const offered = offeredChannels(this.settings);
    return this.change(body, address, (tx, id, ordinal) =>
      choosePreference(tx.manager, id, ordinal, body, offered),
    );
  }

  async material(body: MaterialBody, address: string): Promise<void> {
    // Whoever has no case to add to writes no file.
    const { petitionId } = await this.open(body, address);
    const written = await writeAttachment(this.files, this.scan, petitionId, body);
    return this.change(body, address, (tx, id) => addAttachment(tx, id, body.name, written));
  }

  async options(): Promise<PublicOptionsDto> {
    const units = await this.dataSource.query(
      `SELECT id, jsonb_build_object('zh', name_zh, 'en', name_en) AS name FROM unit WHERE active AND parent_id IS NOT NULL ORDER BY sort, id`,
    );
    return {
      channels: [...CHANNELS],
      categories: [...CATEGORIES],
      units,
      noticeChannels: offeredChannels(this.settings),
    };
  }

  private open(credentials: CredentialsBody, address: string): Promise<Opened> {
    return openWithCode(this.dataSource, this.office, credentials, address);
  }

  private async change(
    credentials: CredentialsBody,
    address: string,
    work: (tx: OfficeTransaction, petitionId: string, ordinal: number) => Promise<unknown>,
  ): Promise<void> {
    const { petitionId, ordinal } = await this.open(credentials, address);
    await this.office.transaction(PETITIONER, `request:${newId()}`, async (tx) => {
      await work(tx, petitionId, ordinal);
      await notifyChange(tx.manager, { t: 'petition', petitionId });
    });
  }
}
