import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, requireReadable } from '#libs/access/index';
import { exportList, record } from '#libs/audit/index';
import { FileStore } from '#libs/files/index';
import { FormStore } from '#libs/inbox/form-store';
import { OfficeService } from '#libs/office/office.service';
import { addAttachment, writeAttachment } from '#libs/petition/add-attachment';
import { declareInterest } from '#libs/petition/declare-interest';
import { liftInterest } from '#libs/petition/lift-interest';
import { readInterests } from '#libs/petition-view/interests';
import { findDuplicates } from '#libs/petition/find-duplicates';
import { recordUnmasking } from '#libs/petition/record-unmasking';
import { requestExtension } from '#libs/petition/request-extension';
import { requestJointMeeting } from '#libs/petition/request-joint-meeting';
import { requestTransfer } from '#libs/petition/request-transfer';
import { submitPetition } from '#libs/petition/submit-petition';
import { readLinked } from '#libs/petition-view/linked-cases';
import { readDiagram } from '#libs/petition-view/diagram';
import { findPerson } from '#libs/petition-view/find-person';
import { type CaseReading, countPetitions, listPetitions } from '#libs/petition-view/list-petitions';
import { withSearch } from '#libs/petition-view/petition-conditions';
import type { PetitionQuery } from '#libs/petition-view/petition-query';
import { revealPetitioners } from '#libs/petition-view/masked-petitioners';
import { receiptView } from '#libs/petition-view/receipt-view';
import { readCirculation } from '#libs/petition-view/circulation';
import { readLinkedTimeline, readTimeline } from '#libs/petition-view/timeline';
import { viewPetition } from '#libs/petition-view/view-petition';
import { outcomeOf } from '#libs/search/index';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { StepTexts } from '#libs/step-texts/step-texts';
import { VirusScan } from '#libs/upload/virus-scan';
import { ChangePetition } from './change-petition';
import type { PersonSearchBody } from './find-person.dto';
import type { NewPetitionBody } from './new-petition.dto';
import type { PetitionExportBody, PetitionQueryDto } from './petition-list.dto';
import type {
  AttachmentBody,
  DuplicatesBody,
  ExtensionBody,
  InterestBody,
  LiftInterestBody,
  RevealBody,
  TransferBody,
} from './petition.dto';
import { trackUrl } from './track-url';

/** What the staff's routes of petitions do: every one of them asks first whether the actor may see the case. */
@Injectable()
export class PetitionsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(ChangePetition) private readonly change: ChangePetition,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(VirusScan) private readonly scan: VirusScan,
    @Inject(StepTexts) private readonly texts: StepTexts,
    @Inject(FormStore) private readonly forms: FormStore,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async register(actor: Actor, body: NewPetitionBody) {
    const submitted = await submitPetition(
      this.dataSource,
      this.office.office.cipher,
      this.office.now(),
      body,
      actor.personId,
    );
    const { readBack, ...receipt } = receiptView(this.office.office, body, submitted);
    return {
      ...receipt,
      readBack: readBack && { ...readBack, by: actor.displayName },
      trackUrl: trackUrl(this.settings),
    };
  }

  duplicates(actor: Actor, body: DuplicatesBody) {
    return findDuplicates(this.dataSource.manager, this.office.office.cipher, actor, body);
  }

  /** Why each case was found is told with the page; what is taken along is the rows alone. */
  async list(actor: Actor, asked: PetitionQueryDto) {
    const { manager } = this.dataSource;
    const reading = this.reading(manager);
    const query = await withSearch<PetitionQuery>(manager, asked);
    const [page, count] = await Promise.all([
      listPetitions(reading, actor, query),
      countPetitions(reading, actor, query),
    ]);
    const ids = page.items.map(({ id }) => id);
    return { ...page, ...count, search: query.search ? await outcomeOf(manager, query.search, ids) : null };
  }

  private reading(manager: EntityManager): CaseReading {
    return { manager, texts: this.texts, now: this.office.now() };
  }

  export(actor: Actor, body: PetitionExportBody) {
    const { manager } = this.dataSource;
    return exportList(manager, {
      actor,
      action: 'petition.export-list',
      query: body,
      page: (cursor, limit) => listPetitions(this.reading(manager), actor, { ...body, cursor, limit }),
    });
  }

  /** What was shown is on record before it is shown. */
  findPerson(actor: Actor, { value, cursor, limit = 20 }: PersonSearchBody) {
    return this.dataSource.transaction((manager) =>
      findPerson(this.reading(manager), this.office.office.cipher, actor, { value, cursor, limit }),
    );
  }

  async view(actor: Actor, id: string) {
    await requireReadable(this.dataSource.manager, actor, id);
    const view = await viewPetition(this.dataSource, this.office, this.texts, actor, id);
    // Every look at an accusation is on record (Reg. 30).
    if (view.protected) {
      const action = 'petition.read-protected';
      await record(this.dataSource.manager, { actor, action, subjectType: 'petition', subjectId: id });
    }
    return view;
  }

  async timeline(actor: Actor, id: string) {
    await requireReadable(this.dataSource.manager, actor, id);
    return readTimeline(this.dataSource, this.texts, id);
  }

  async linkedTimeline(actor: Actor, id: string) {
    await requireReadable(this.dataSource.manager, actor, id);
    const linked = await readLinked(this.dataSource.manager, actor, id);
    return readLinkedTimeline(this.dataSource, this.texts, linked);
  }

  async circulation(actor: Actor, id: string) {
    await requireReadable(this.dataSource.manager, actor, id);
    const { dataSource, texts, forms } = this;
    return readCirculation({ dataSource, texts, forms }, actor, id, this.office.now());
  }

  async diagram(actor: Actor, id: string, instance?: string) {
    await requireReadable(this.dataSource.manager, actor, id);
    return readDiagram(this.dataSource, this.texts, id, instance);
  }

  /** The look and its reason are committed before anything is shown. */
  async reveal(actor: Actor, id: string, { fields, reason }: RevealBody) {
    await requireReadable(this.dataSource.manager, actor, id);
    const look = { petitionId: id, personId: actor.personId, fields, reason, now: this.office.now() };
    await this.dataSource.transaction((manager) => recordUnmasking(manager, look));
    return revealPetitioners(this.dataSource.manager, this.office.office.cipher, id, fields);
  }

  extension(actor: Actor, id: string, body: ExtensionBody) {
    return this.change.run(actor, id, 'petition.request-extension', (tx) => requestExtension(tx, id, body));
  }

  transfer(actor: Actor, id: string, body: TransferBody) {
    return this.change.run(actor, id, 'petition.request-transfer', (tx) => requestTransfer(tx, id, body));
  }

  jointMeeting(actor: Actor, id: string, reason: string) {
    return this.change.run(actor, id, 'petition.request-joint-meeting', (tx) =>
      requestJointMeeting(tx, id, reason),
    );
  }

  interest(actor: Actor, id: string, body: InterestBody) {
    return this.change.run(actor, id, 'petition.declare-interest', (tx) => declareInterest(tx, id, body), {
      deputies: true,
    });
  }

  async interests(actor: Actor, id: string) {
    await requireReadable(this.dataSource.manager, actor, id);
    return readInterests(this.dataSource, id);
  }

  liftInterest(actor: Actor, id: string, body: LiftInterestBody) {
    return this.change.run(actor, id, 'petition.declare-interest', (tx) => liftInterest(tx, id, body));
  }

  async attach(actor: Actor, id: string, body: AttachmentBody) {
    await requireReadable(this.dataSource.manager, actor, id);
    const written = await writeAttachment(this.files, this.scan, id, body);
    return {
      id: await this.change.run(
        actor,
        id,
        'petition.attach',
        (tx) => addAttachment(tx, id, body.name, written),
        { deputies: true },
      ),
    };
  }
}
