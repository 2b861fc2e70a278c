import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { Upload } from '../http/upload';
import { CirculationRowDto } from './circulation.dto';
import { DiagramDto, DiagramQueryDto } from './diagram.dto';
import { FoundPetitionsDto, PersonSearchBody } from './find-person.dto';
import { NewPetitionBody, Receipt } from './new-petition.dto';
import {
  LinkedEntryDto,
  AttachmentBody,
  CreatedDto,
  DuplicateDto,
  DuplicatesBody,
  ExtensionBody,
  InterestBody,
  InterestItem,
  LiftInterestBody,
  PetitionDto,
  ReasonBody,
  RevealBody,
  RevealedDto,
  TimelineEntryDto,
  TransferBody,
} from './petition.dto';
import {
  PetitionExportBody,
  PetitionExportDto,
  PetitionPageDto,
  PetitionQueryDto,
} from './petition-list.dto';
import { PetitionsService } from './petitions.service';

@ApiTags('petitions')
@Controller('petitions')
export class PetitionsController {
  constructor(@Inject(PetitionsService) private readonly petitions: PetitionsService) {}

  /** Registers a petition that came by letter, visit, phone or another way. */
  @Post()
  @Requires('petition.register')
  @ApiCreatedResponse({ type: Receipt })
  register(@CurrentActor() actor: Actor, @Body() body: NewPetitionBody) {
    return this.petitions.register(actor, body);
  }

  /** Petitions that what is being typed may repeat. */
  @Post('duplicates')
  @HttpCode(200)
  @Requires('petition.register')
  @ApiOkResponse({ type: [DuplicateDto] })
  duplicates(@CurrentActor() actor: Actor, @Body() body: DuplicatesBody) {
    return this.petitions.duplicates(actor, body);
  }

  /** The petitions of a person, by a whole name, phone or identity number; goes on record. */
  @Post('find-person')
  @HttpCode(200)
  @Requires('petition.find-person')
  @ApiOkResponse({ type: FoundPetitionsDto })
  findPerson(@CurrentActor() actor: Actor, @Body() body: PersonSearchBody) {
    return this.petitions.findPerson(actor, body);
  }

  /** The petitions that the reader may see, newest first. */
  @Get()
  @Requires('petition.read')
  @ApiOkResponse({ type: PetitionPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: PetitionQueryDto) {
    return this.petitions.list(actor, query);
  }

  /** A list of petitions as a whole, to be taken along; goes on record. */
  @Post('export')
  @HttpCode(200)
  @Requires('petition.read')
  @ApiOkResponse({ type: PetitionExportDto })
  export(@CurrentActor() actor: Actor, @Body() body: PetitionExportBody) {
    return this.petitions.export(actor, body);
  }

  /** Everything on one case. */
  @Get(':id')
  @Requires('petition.read')
  @ApiOkResponse({ type: PetitionDto })
  view(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.petitions.view(actor, id);
  }

  /** The case's history, oldest first. */
  @Get(':id/timeline')
  @Requires('petition.read')
  @ApiOkResponse({ type: [TimelineEntryDto] })
  timeline(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.petitions.timeline(actor, id);
  }

  /** The histories of the case and of those that it hangs together with, as far as the reader may see them, oldest first. */
  @Get(':id/linked-timeline')
  @Requires('petition.read')
  @ApiOkResponse({ type: [LinkedEntryDto] })
  linkedTimeline(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.petitions.linkedTimeline(actor, id);
  }

  /** The tasks of the case in the order of their arrival: whose they were, who did them, how long it took, what came out. */
  @Get(':id/circulation')
  @Requires('petition.read')
  @ApiOkResponse({ type: [CirculationRowDto] })
  circulation(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.petitions.circulation(actor, id);
  }

  /** Where the case stands on the diagram of one of its processes, and the same as a list. */
  @Get(':id/diagram')
  @Requires('petition.read')
  @ApiOkResponse({ type: DiagramDto })
  diagram(@CurrentActor() actor: Actor, @UuidParam() id: string, @Query() query: DiagramQueryDto) {
    return this.petitions.diagram(actor, id, query.instance);
  }

  /** Personal fields in the clear; the look and its reason go on record. */
  @Post(':id/reveal')
  @HttpCode(200)
  @Requires('petition.reveal')
  @ApiOkResponse({ type: [RevealedDto] })
  reveal(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: RevealBody) {
    return this.petitions.reveal(actor, id, body);
  }

  /** Asks the unit head for more time (Reg. 34). */
  @Post(':id/extension')
  @HttpCode(204)
  @Requires('petition.request-extension')
  @ApiNoContentResponse()
  extension(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ExtensionBody) {
    return this.petitions.extension(actor, id, body);
  }

  /** Asks that another unit handle the case; the unit's head decides, or the supervisor. */
  @Post(':id/transfer')
  @HttpCode(204)
  @Requires('petition.request-transfer')
  @ApiNoContentResponse()
  transfer(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: TransferBody) {
    return this.petitions.transfer(actor, id, body);
  }

  /** Proposes a joint meeting. */
  @Post(':id/joint-meeting')
  @HttpCode(204)
  @Requires('petition.request-joint-meeting')
  @ApiNoContentResponse()
  jointMeeting(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ReasonBody) {
    return this.petitions.jointMeeting(actor, id, body.reason);
  }

  /** Puts a conflict of interest on record (Reg. 28). */
  @Post(':id/interest')
  @HttpCode(204)
  @Requires('petition.declare-interest')
  @ApiNoContentResponse()
  interest(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: InterestBody) {
    return this.petitions.interest(actor, id, body);
  }

  /** Who has an interest in the case, for those who may record it of others. */
  @Get(':id/interests')
  @Requires('petition.declare-interest')
  @ApiOkResponse({ type: [InterestItem] })
  interests(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.petitions.interests(actor, id);
  }

  /** Lifts an interest that was recorded wrongly; what was recorded stays on record. */
  @Post(':id/interest/lift')
  @HttpCode(204)
  @Requires('petition.declare-interest')
  @ApiNoContentResponse()
  liftInterest(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: LiftInterestBody) {
    return this.petitions.liftInterest(actor, id, body);
  }

  /** Adds a file. */
  @Post(':id/attachments')
  @Upload()
  @Requires('petition.attach')
  @ApiCreatedResponse({ type: CreatedDto })
  attach(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: AttachmentBody) {
    return this.petitions.attach(actor, id, body);
  }
}
