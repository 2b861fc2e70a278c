import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { AddCaseBody, MeetingDto, MeetingRecordBody, MeetingRowDto, ParticipantsBody } from './meetings.dto';
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
