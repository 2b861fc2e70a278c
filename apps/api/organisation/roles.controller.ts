import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { CodeParam } from '../http/path-params';
import { RoleBody, RoleChangeBody, RolesView, RoleView } from './role.dto';
import { RolesService } from './roles.service';

@ApiTags('organisation')
@Controller('roles')
export class RolesController {
  constructor(@Inject(RolesService) private readonly roles: RolesService) {}

  /** Every role with the permissions that it holds, as the guard of the routes asks them, and who holds it. */
  @Get()
  @Requires('audit.read')
  @ApiOkResponse({ type: RolesView })
  list(): Promise<RolesView> {
    return this.roles.list();
  }

  /** Makes a role of the office's own. */
  @Post()
  @Requires('organisation.manage')
  @ApiCreatedResponse({ type: RoleView })
  create(@CurrentActor() actor: Actor, @Body() body: RoleBody): Promise<RoleView> {
    return this.roles.create(actor, body);
  }

  /** Changes a role of the office's own, for everybody who holds it, at once. */
  @Patch(':id')
  @Requires('organisation.manage')
  @ApiOkResponse({ type: RoleView })
  change(
    @CurrentActor() actor: Actor,
    @CodeParam() id: string,
    @Body() body: RoleChangeBody,
  ): Promise<RoleView> {
    return this.roles.change(actor, id, body);
  }

  /** Removes a role of the office's own that nobody holds. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('organisation.manage')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @CodeParam() id: string): Promise<void> {
    return this.roles.remove(actor, id);
  }
}
