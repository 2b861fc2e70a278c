import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { AuditExport, AuditExportBody, AuditPage, AuditQuery } from './audit.dto';
import { AuditService } from './audit.service';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(@Inject(AuditService) private readonly audit: AuditService) {}

  /** Who did what and looked at what, newest first. */
  @Get()
  @Requires('audit.read')
  @ApiOkResponse({ type: AuditPage })
  page(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<AuditPage> {
    return this.audit.page(actor, query);
  }

  /** The entries as a whole, to be taken along; goes on record. */
  @Post('export')
  @HttpCode(200)
  @Requires('audit.read')
  @ApiOkResponse({ type: AuditExport })
  export(@CurrentActor() actor: Actor, @Body() body: AuditExportBody): Promise<AuditExport> {
    return this.audit.export(actor, body);
  }
}
