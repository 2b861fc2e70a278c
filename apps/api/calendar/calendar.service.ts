import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { type CalendarChanged, changeCalendar } from '#libs/calendar/change-calendar';
import { importYear } from '#libs/calendar/import-year';
import { movedDeadlines } from '#libs/calendar/moved-deadlines';
import type { CalendarOrder } from '#libs/calendar/plan-change';
import { readYear } from '#libs/calendar/read-year';
import { newId } from '#libs/database/id';
import { retryOnDeadlock } from '#libs/inbox/retry-on-deadlock';
import { OfficeService } from '#libs/office/office.service';
import { readSheet } from '#libs/sheet/read-sheet';
import { decodeBase64 } from '#libs/upload/decode-base64';
import { sheetFault } from '../http/sheet-fault.dto';
import type { CalendarImportBody, CalendarImportDto } from './calendar-import.dto';
import type { CorrectionBody, PreviewBody, TakeBackBody, YearBody } from './calendar.dto';

@Injectable()
export class CalendarService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  year(year: number | undefined) {
    return readYear(this.dataSource.manager, year, this.office.now());
  }

  preview(actor: Actor, { offset, limit, ...body }: PreviewBody) {
    const tx = this.office.open(this.dataSource.manager, person(actor), `request:${newId()}`);
    return movedDeadlines(tx, actor, orderOf(body), { offset, limit });
  }

  correct(actor: Actor, body: CorrectionBody): Promise<CalendarChanged> {
    return this.change(actor, orderOf({ act: 'correct', ...body }), body);
  }

  takeBack(actor: Actor, body: TakeBackBody): Promise<CalendarChanged> {
    return this.change(actor, orderOf({ act: 'take-back', ...body }), body);
  }

  confirm(actor: Actor, { year, final, ...said }: YearBody): Promise<CalendarChanged> {
    return this.change(actor, { act: final ? 'confirm' : 'unconfirm', year }, said);
  }

  /** The file is read before anything is locked. */
  async import(actor: Actor, { content, ...asked }: CalendarImportBody): Promise<CalendarImportDto> {
    const sheet = await readSheet(decodeBase64(content));
    const { faults, ...done } = await retryOnDeadlock(() =>
      this.office.transaction(person(actor), `request:${newId()}`, (tx) =>
        importYear(tx, actor, sheet, asked),
      ),
    );
    if (done.applied) await this.office.reload();
    return { ...done, faults: faults.map(sheetFault) };
  }

  private async change(
    actor: Actor,
    order: CalendarOrder,
    said: { reason: string; version: number },
  ): Promise<CalendarChanged> {
    const changed = await retryOnDeadlock(() =>
      this.office.transaction(person(actor), `request:${newId()}`, (tx) =>
        changeCalendar(tx, actor, order, said),
      ),
    );
    // Whoever asks next asks by the new one; other processes hear of it by the database.
    await this.office.reload();
    return changed;
  }
}

const person = ({ personId }: Actor) => ({ kind: 'person', id: personId }) as const;

type Asked = Pick<PreviewBody, 'act' | 'firstDay' | 'lastDay' | 'working' | 'name'>;

function orderOf({ act, firstDay, lastDay, working = false, name }: Asked): CalendarOrder {
  if (act === 'correct') return { act, firstDay, lastDay, working, name: name?.trim() ?? null };
  if (act === 'take-back') return { act, firstDay, lastDay };
  return { act, year: Number(firstDay.slice(0, 4)) };
}
