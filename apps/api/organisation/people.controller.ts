import { Body, Controller, Get, HttpCode, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Authenticated, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { Upload } from '../http/upload';
import { PeopleImportBody, PeopleImportDto } from './people-import.dto';
import { PeopleService } from './people.service';
import {
  ChangedPersonView,
  HeldTasksView,
  NewPersonBody,
  NewPersonView,
  OneTimeLinkView,
  PeopleQuery,
  PersonChangeBody,
  PersonView,
  PostTermView,
  ResetBody,
} from './person.dto';

@ApiTags('organisation')
@Controller('people')
export class PeopleController {
  constructor(@Inject(PeopleService) private readonly people: PeopleService) {}

  /** The staff; inactive ones for administrators only. */
  @Get()
  @Authenticated()
  @ApiOkResponse({ type: [PersonView] })
  list(@CurrentActor() actor: Actor, @Query() query: PeopleQuery): Promise<PersonView[]> {
    return this.people.list(actor, query);
  }

  /** Adds a person; the link lets them set a password. */
  @Post()
  @Requires('organisation.manage')
  @ApiCreatedResponse({ type: NewPersonView })
  create(@CurrentActor() actor: Actor, @Body() body: NewPersonBody): Promise<NewPersonView> {
    return this.people.create(actor, body);
  }

  /** Reads a spreadsheet of people and their posts: says what would happen, or does all of it. */
  @Post('import')
  @HttpCode(200)
  @Upload()
  @Requires('organisation.manage')
  @ApiOkResponse({ type: PeopleImportDto })
  import(@CurrentActor() actor: Actor, @Body() body: PeopleImportBody): Promise<PeopleImportDto> {
    return this.people.import(actor, body);
  }

  /** What somebody holds, held and will hold, the newest first. */
  @Get(':id/posts')
  @Requires('organisation.manage')
  @ApiOkResponse({ type: [PostTermView] })
  posts(@UuidParam() id: string): Promise<PostTermView[]> {
    return this.people.posts(id);
  }

  /** What they hold by group, and who could take it over. */
  @Get(':id/held-tasks')
  @Requires('organisation.manage')
  @ApiOkResponse({ type: [HeldTasksView] })
  heldTasks(@UuidParam() id: string): Promise<HeldTasksView[]> {
    return this.people.heldTasks(id);
  }

  /** Changes a person; what they hold in posts that they lose is handed over in the same moment. */
  @Patch(':id')
  @Requires('organisation.manage')
  @ApiOkResponse({ type: ChangedPersonView })
  change(
    @CurrentActor() actor: Actor,
    @UuidParam() id: string,
    @Body() body: PersonChangeBody,
  ): Promise<ChangedPersonView> {
    return this.people.change(actor, id, body);
  }

  /** Ends a lockout after failed logins. */
  @Post(':id/unlock')
  @HttpCode(204)
  @Requires('organisation.manage')
  @ApiNoContentResponse()
  unlock(@CurrentActor() actor: Actor, @UuidParam() id: string): Promise<void> {
    return this.people.unlock(actor, id);
  }

  /** Removes the two-step sign-in of somebody who has lost it, and ends their sessions; they are told. */
  @Post(':id/second-factor/reset')
  @HttpCode(204)
  @Requires('organisation.manage')
  @ApiNoContentResponse()
  resetSecondFactor(
    @CurrentActor() actor: Actor,
    @UuidParam() id: string,
    @Body() body: ResetBody,
  ): Promise<void> {
    return this.people.reset(actor, 'second-factor', id, body.reason);
  }

  /** Ends all of somebody's sessions; they are told. */
  @Post(':id/sessions/end')
  @HttpCode(204)
  @Requires('organisation.manage')
  @ApiNoContentResponse()
  endSessions(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ResetBody): Promise<void> {
    return this.people.reset(actor, 'sessions', id, body.reason);
  }

  /** An identity of the account's name may be linked to it though it has a password; the person is told. */
  @Post(':id/provider/allow')
  @HttpCode(204)
  @Requires('organisation.manage')
  @ApiNoContentResponse()
  allowProvider(
    @CurrentActor() actor: Actor,
    @UuidParam() id: string,
    @Body() body: ResetBody,
  ): Promise<void> {
    return this.people.reset(actor, 'provider-allowed', id, body.reason);
  }

  /** Unlinks the identity, and ends the sessions; the person is told. */
  @Post(':id/provider/end')
  @HttpCode(204)
  @Requires('organisation.manage')
  @ApiNoContentResponse()
  endProvider(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ResetBody): Promise<void> {
    return this.people.reset(actor, 'provider-ended', id, body.reason);
  }

  /** Makes a new one-time link; older ones no longer work. */
  @Post(':id/link')
  @Requires('organisation.manage')
  @ApiCreatedResponse({ type: OneTimeLinkView })
  link(@CurrentActor() actor: Actor, @UuidParam() id: string): Promise<OneTimeLinkView> {
    return this.people.link(actor, id);
  }
}
