import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { gatewaysOf } from '#libs/delivery/gateways';
import { DomainError } from '#libs/errors/index';
import { OfficeService } from '#libs/office/office.service';
import {
  type ReminderChoice,
  readReminderSettings,
  saveReminderSettings,
} from '#libs/reminder/reminder-settings';
import { askAddress, confirmAddress, removeAddress } from '#libs/reminder/staff-address';
import type { ReminderLine } from '#libs/reminder/read-reminder-lines';
import { takeReminders } from '#libs/reminder/take-reminders';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { StepTexts } from '#libs/step-texts/step-texts';
import type { RemindersDto } from './reminders.dto';

/** How the actor is reminded. */
@Injectable()
export class RemindersService {
  private readonly emailOffered: boolean;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(StepTexts) private readonly texts: StepTexts,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.emailOffered = gatewaysOf(settings).email !== undefined;
  }

  async view({ personId }: Actor): Promise<RemindersDto> {
    const { manager } = this.dataSource;
    const view = await readReminderSettings(manager, this.office.office.cipher, personId);
    return { ...view, emailOffered: this.emailOffered };
  }

  save(actor: Actor, choice: ReminderChoice): Promise<void> {
    return saveReminderSettings(this.dataSource, actor, choice, this.office.now());
  }

  /** `reminder.email-off` (409) while the office has no mail server. */
  async askAddress(actor: Actor, email: string): Promise<void> {
    if (!this.emailOffered) throw new DomainError('reminder.email-off');
    await askAddress(this.dataSource, this.office.office.cipher, actor, email, this.office.now());
  }

  confirmAddress(actor: Actor, code: string): Promise<void> {
    return confirmAddress(this.dataSource, this.office.office.cipher, actor, code, this.office.now());
  }

  removeAddress(actor: Actor): Promise<void> {
    return removeAddress(this.dataSource, actor);
  }

  take(actor: Actor): Promise<ReminderLine[]> {
    return takeReminders(this.dataSource, this.texts, actor, this.office.now());
  }
}
