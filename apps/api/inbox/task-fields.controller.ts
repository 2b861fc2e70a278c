import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { FieldPeople } from '#libs/inbox/index';
import { ColleagueDto } from '../colleagues/colleagues.dto';
import { KeyParam } from '../http/path-params';
import { FieldParams } from './task-fields.dto';

/** What the fields of a task's form offer. */
@ApiTags('inbox')
@Controller('tasks')
export class TaskFieldsController {
  constructor(@Inject(FieldPeople) private readonly fieldPeople: FieldPeople) {}

  /** The people who can be chosen in a field of the task's form. */
  @Get(':key/people')
  @Requires('task.work')
  @ApiOkResponse({ type: [ColleagueDto] })
  people(@CurrentActor() actor: Actor, @KeyParam() key: string, @Query() { field }: FieldParams) {
    return this.fieldPeople.of(actor, key, field);
  }
}
