import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireVisible } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { OfficeService } from '#libs/office/office.service';
import { reissueCode } from '#libs/petition/reissue-code';
import { SETTINGS, type Settings } from '#libs/settings/index';
import type { ReissueCodeBody } from './reissue-code.dto';
import { trackUrl } from './track-url';

@Injectable()
export class ReissueCodeService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async reissue(actor: Actor, id: string, body: ReissueCodeBody) {
    await requireVisible(this.dataSource.manager, actor, id);
    const { personId } = actor;
    const reissued = await this.office.transaction(
      { kind: 'person', id: personId },
      `request:${newId()}`,
      async (tx) => {
        const answer = await reissueCode(tx, id, { ...body, personId });
        await notifyChange(tx.manager, { t: 'petition', petitionId: id });
        return answer;
      },
    );
    return { ...reissued, by: actor.displayName, trackUrl: trackUrl(this.settings) };
  }
}
