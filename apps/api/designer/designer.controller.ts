import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { readTemplates } from '#libs/designer/read-templates';
import { CodeParam, UuidParam } from '../http/path-params';
import { sendFile } from '../http/send-file';
import { Upload } from '../http/upload';
import {
  BundleDto,
  CheckDto,
  CompareBody,
  DecisionBody,
  DesignedProcessDto,
  DraftDto,
  DraftIdDto,
  FileChangeDto,
  ImportBody,
  LockBody,
  NewDraftBody,
  PublishedDto,
  RevisionDto,
  RollBackBody,
  SaveDraftBody,
  SubmitBody,
} from './designer.dto';
import { DesignerService } from './designer.service';
import { PublishingService } from './publishing.service';
import { ComparisonBody, ComparisonDto } from './comparison.dto';
import { KnownVariablesDto } from './known-variables.dto';
import { StepTemplateDto } from './step-template.dto';

const ZIP = 'application/zip';
const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('designer')
@Controller('designer')
export class DesignerController {
  constructor(
    @Inject(DesignerService) private readonly designer: DesignerService,
    @Inject(PublishingService) private readonly publishing: PublishingService,
  ) {}

  /** Every process with its versions and drafts. */
  @Get('processes')
  @Requires('process.read')
  @ApiOkResponse({ type: [DesignedProcessDto] })
  processes(@CurrentActor() actor: Actor) {
    return this.designer.processes(actor);
  }

  /** The files of a version. */
  @Get('bundles/:digest')
  @Requires('process.read')
  @ApiOkResponse({ type: BundleDto })
  bundle(@CodeParam('digest') digest: string) {
    return this.designer.bundle(digest);
  }

  /** The files of a version as a ZIP. */
  @Get('bundles/:digest/zip')
  @Requires('process.read')
  @ApiProduces(ZIP)
  @ApiOkResponse(BINARY)
  async bundleZip(@CodeParam('digest') digest: string, @Res() reply: FastifyReply) {
    return sendFile(reply, await this.designer.bundleZip(digest));
  }

  /** What the workers of a process offer to its diagram. */
  @Get('processes/:id/templates')
  @Requires('process.read')
  @ApiOkResponse({ type: [StepTemplateDto] })
  templates(@CodeParam() id: string) {
    return readTemplates(id);
  }

  /** Begins a draft from a version. */
  @Post('processes/:id/drafts')
  @Requires('process.design')
  @ApiCreatedResponse({ type: DraftIdDto })
  create(@CurrentActor() actor: Actor, @CodeParam() id: string, @Body() body: NewDraftBody) {
    return this.designer.create(actor, id, body);
  }

  /** A draft with its files. */
  @Get('drafts/:id')
  @Requires('process.read')
  @ApiOkResponse({ type: DraftDto })
  draft(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.designer.draft(actor, id);
  }

  /** Saves a draft whole. */
  @Put('drafts/:id')
  @Upload()
  @Requires('process.design')
  @ApiOkResponse({ type: RevisionDto })
  save(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: SaveDraftBody) {
    return this.designer.save(actor, id, body);
  }

  /** Deletes one's own draft. */
  @Delete('drafts/:id')
  @HttpCode(204)
  @Requires('process.design')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.designer.remove(actor, id);
  }

  /** Edits it from now on. */
  @Post('drafts/:id/lock')
  @HttpCode(200)
  @Requires('process.design')
  @ApiOkResponse({ type: RevisionDto })
  lock(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: LockBody) {
    return this.designer.lock(actor, id, body.takeOver);
  }

  /** Lets somebody else edit it. */
  @Post('drafts/:id/unlock')
  @HttpCode(204)
  @Requires('process.design')
  @ApiNoContentResponse()
  unlock(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.designer.unlock(actor, id);
  }

  /** Puts files into a draft. */
  @Post('drafts/:id/import')
  @HttpCode(200)
  @Upload()
  @Requires('process.design')
  @ApiOkResponse({ type: RevisionDto })
  import(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ImportBody) {
    return this.designer.import(actor, id, body);
  }

  /** In which files, and how, a draft differs from a version. */
  @Post('drafts/:id/compare')
  @HttpCode(200)
  @Requires('process.read')
  @ApiOkResponse({ type: [FileChangeDto] })
  compare(@UuidParam() id: string, @Body() body: CompareBody) {
    return this.designer.compare(id, body.withDigest);
  }

  /** In what any two of a process's versions and drafts differ, in words and by line. */
  @Post('comparisons')
  @HttpCode(200)
  @Requires('process.read')
  @ApiOkResponse({ type: ComparisonDto })
  compareSides(@Body() body: ComparisonBody) {
    return this.designer.compareSides(body);
  }

  /** What stands against publishing a draft, as it was last saved. */
  @Post('drafts/:id/check')
  @HttpCode(200)
  @Requires('process.read')
  @ApiOkResponse({ type: CheckDto })
  check(@UuidParam() id: string) {
    return this.designer.check(id);
  }

  /** The variables that an expression can name, and at which elements each is there; of a draft as it was last saved. */
  @Get('drafts/:id/variables')
  @Requires('process.read')
  @ApiOkResponse({ type: KnownVariablesDto })
  variables(@UuidParam() id: string) {
    return this.designer.variables(id);
  }

  /** Sends a draft to whoever may publish it; refused while an error stands against it. */
  @Post('drafts/:id/submit')
  @HttpCode(204)
  @Requires('process.design')
  @ApiNoContentResponse()
  submit(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: SubmitBody) {
    return this.publishing.submit(actor, id, body.revision);
  }

  /** Takes a draft back from review. */
  @Post('drafts/:id/withdraw')
  @HttpCode(204)
  @Requires('process.design')
  @ApiNoContentResponse()
  withdraw(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.publishing.sendBack(actor, id, null);
  }

  /** Sends a draft back to whoever works on it. */
  @Post('drafts/:id/return')
  @HttpCode(204)
  @Requires('process.publish')
  @ApiNoContentResponse()
  return(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: DecisionBody) {
    return this.publishing.sendBack(actor, id, body.reason);
  }

  /** Publishes a draft that somebody else has written. */
  @Post('drafts/:id/publish')
  @HttpCode(200)
  @Requires('process.publish')
  @ApiOkResponse({ type: PublishedDto })
  publish(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: DecisionBody) {
    return this.publishing.publish(actor, id, body.reason);
  }

  /** Puts an earlier version in use again. */
  @Post('processes/:id/roll-back')
  @HttpCode(200)
  @Requires('process.publish')
  @ApiOkResponse({ type: PublishedDto })
  rollBack(@CurrentActor() actor: Actor, @CodeParam() id: string, @Body() body: RollBackBody) {
    return this.publishing.rollBack(actor, id, body.version, body.reason);
  }

  /** The files of a draft as a ZIP. */
  @Get('drafts/:id/zip')
  @Requires('process.read')
  @ApiProduces(ZIP)
  @ApiOkResponse(BINARY)
  async draftZip(@UuidParam() id: string, @Res() reply: FastifyReply) {
    return sendFile(reply, await this.designer.draftZip(id));
  }
}
