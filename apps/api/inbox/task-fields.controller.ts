import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { FieldPeople } from '#libs/inbox/index';
import { KeyParam } from '../http/path-params';
import { FieldChoiceDto } from './task-fields.dto';

/** What the fields of a task's form offer. */
@ApiTags('inbox')
@Controller('tasks')
export class TaskFieldsController {
  constructor(@Inject(FieldPeople) private readonly fieldPeople: FieldPeople) {}

  /** The people who can be chosen in the fields of the task's form that ask for one. */
  @Get(':key/people')
  @Requires('task.work')
  @ApiOkResponse({ type: [FieldChoiceDto] })
  people(@CurrentActor() actor: Actor, @KeyParam() key: string): Promise<FieldChoiceDto[]> {
    return this.fieldPeople.of(actor, key);
  }
}
