import { Body, Controller, Get, HttpCode, Inject, Post, Put, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { sendFile } from '../http/send-file';
import { UuidParam } from '../http/path-params';
import {
  AddCaseBody,
  DeputyChoiceDto,
  InvitationAnswerBody,
  MeetingDto,
  MeetingPlanBody,
  MeetingRecordBody,
  MeetingRowDto,
  ParticipantsBody,
  PlannedMeetingsDto,
  RegularMeetingsBody,
  WaitingCaseDto,
  YearOfMeetingsDto,
} from './meetings.dto';
import { MeetingsService } from './meetings.service';

/** Joint meetings: their agenda, participants and resolutions. */
@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(@Inject(MeetingsService) private readonly meetings: MeetingsService) {}

  /** Those that the reader prepares, convenes, supervises, is invited to or carries something out of; newest first. */
  @Get()
  @Requires('meeting.read')
  @ApiOkResponse({ type: [MeetingRowDto] })
  list(@CurrentActor() actor: Actor) {
    return this.meetings.list(actor);
  }

  /** Puts regular meetings into the plan of the year. */
  @Post()
  @Requires('meeting.manage')
  @ApiCreatedResponse({ type: PlannedMeetingsDto })
  plan(@CurrentActor() actor: Actor, @Body() body: RegularMeetingsBody) {
    return this.meetings.plan(actor, body.days);
  }

  /** How many meetings the year has had and will have, and whether it falls behind. */
  @Get('year')
  @Requires('meeting.read')
  @ApiOkResponse({ type: YearOfMeetingsDto })
  year() {
    return this.meetings.year();
  }

  /** Another day, hour or place for a planned meeting; everybody invited is told and answers anew. */
  @Put(':id/plan')
  @HttpCode(204)
  @Requires('meeting.manage')
  @ApiNoContentResponse()
  move(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: MeetingPlanBody) {
    return this.meetings.move(actor, id, body);
  }

  /** An invited post says whether it comes, or whom it sends. */
  @Put(':id/answer')
  @HttpCode(204)
  @Requires('meeting.read')
  @ApiNoContentResponse()
  answer(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: InvitationAnswerBody) {
    return this.meetings.answer(actor, id, body);
  }

  /** Whom the reader's invited posts can send instead. */
  @Get(':id/deputies')
  @Requires('meeting.read')
  @ApiOkResponse({ type: [DeputyChoiceDto] })
  deputies(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.meetings.deputies(actor, id);
  }

  /** Takes a regular meeting without cases out of the plan. */
  @Post(':id/cancel')
  @HttpCode(204)
  @Requires('meeting.manage')
  @ApiNoContentResponse()
  cancel(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.meetings.cancel(actor, id);
  }

  /** Cases that other accepted meetings wait with. */
  @Get(':id/waiting-cases')
  @Requires('meeting.manage')
  @ApiOkResponse({ type: [WaitingCaseDto] })
  waiting(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.meetings.waiting(actor, id);
  }

  /** The meeting for a calendar (RFC 5545): number, time and place, neither a case nor a person. */
  @Get(':id/calendar')
  @Requires('meeting.read')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async calendar(@CurrentActor() actor: Actor, @UuidParam() id: string, @Res() reply: FastifyReply) {
    return sendFile(reply, await this.meetings.calendar(actor, id));
  }

  /** One meeting, without the cases that the reader must not know of. */
  @Get(':id')
  @Requires('meeting.read')
  @ApiOkResponse({ type: MeetingDto })
  view(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.meetings.view(actor, id);
  }

  /** Says who is invited; replaces the list. */
  @Put(':id/participants')
  @HttpCode(204)
  @Requires('meeting.manage')
  @ApiNoContentResponse()
  participants(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ParticipantsBody) {
    return this.meetings.participants(actor, id, body.participants);
  }

  /** Attendance, positions, outcomes and resolutions; replaces what was kept before. */
  @Put(':id/record')
  @HttpCode(204)
  @Requires('meeting.manage')
  @ApiNoContentResponse()
  record(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: MeetingRecordBody) {
    return this.meetings.record(actor, id, body);
  }

  /** Moves a case that another accepted meeting waits with to the agenda of this one. */
  @Post(':id/cases')
  @HttpCode(204)
  @Requires('meeting.manage')
  @ApiNoContentResponse()
  addCase(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: AddCaseBody) {
    return this.meetings.addCase(actor, id, body.petitionId);
  }
}
