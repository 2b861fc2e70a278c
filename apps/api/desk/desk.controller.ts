import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { addPhrase, changePhrase, orderPhrases, readPhrases, removePhrase } from '#libs/desk/phrases';
import { readViews, removeView, saveView } from '#libs/desk/saved-views';
import { OfficeService } from '#libs/office/office.service';
import { UuidParam } from '../http/path-params';
import { CreatedDto } from '../petitions/petition.dto';
import { PhraseBody, PhraseDto, PhraseOrderBody, SavedViewDto, SaveViewBody } from './desk.dto';

/** What people arrange for themselves. */
@ApiTags('desk')
@Controller('desk')
export class DeskController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  /** One's own views of the lists by name, then those that are shared with one's units. */
  @Get('views')
  @Requires('petition.read')
  @ApiOkResponse({ type: [SavedViewDto] })
  views(@CurrentActor() actor: Actor): Promise<SavedViewDto[]> {
    return readViews(this.dataSource.manager, actor);
  }

  /** Keeps the filters of a list under a name; one of that name is replaced. */
  @Post('views')
  @Requires('petition.read')
  @ApiCreatedResponse({ type: CreatedDto })
  async saveView(@CurrentActor() actor: Actor, @Body() body: SaveViewBody): Promise<CreatedDto> {
    return { id: await saveView(this.dataSource, actor, body, this.office.now()) };
  }

  /** Removes a view of one's own. */
  @Delete('views/:id')
  @HttpCode(204)
  @Requires('petition.read')
  @ApiNoContentResponse()
  removeView(@CurrentActor() actor: Actor, @UuidParam() id: string): Promise<void> {
    return removeView(this.dataSource.manager, actor, id);
  }

  /** One's own phrases for opinions, in their own order. */
  @Get('phrases')
  @Requires('task.work')
  @ApiOkResponse({ type: [PhraseDto] })
  phrases(@CurrentActor() actor: Actor): Promise<PhraseDto[]> {
    return readPhrases(this.dataSource.manager, actor);
  }

  /** Keeps a phrase; one that is there already stays. */
  @Post('phrases')
  @Requires('task.work')
  @ApiCreatedResponse({ type: CreatedDto })
  async addPhrase(@CurrentActor() actor: Actor, @Body() { text }: PhraseBody): Promise<CreatedDto> {
    return { id: await addPhrase(this.dataSource, actor, text.trim(), this.office.now()) };
  }

  /** Puts one's own phrases in an order. */
  @Put('phrases/order')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  orderPhrases(@CurrentActor() actor: Actor, @Body() { ids }: PhraseOrderBody): Promise<void> {
    return orderPhrases(this.dataSource, actor, ids);
  }

  /** Writes a phrase of one's own anew. */
  @Put('phrases/:id')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  changePhrase(
    @CurrentActor() actor: Actor,
    @UuidParam() id: string,
    @Body() { text }: PhraseBody,
  ): Promise<void> {
    return changePhrase(this.dataSource, actor, id, text.trim());
  }

  /** Removes a phrase of one's own. */
  @Delete('phrases/:id')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  removePhrase(@CurrentActor() actor: Actor, @UuidParam() id: string): Promise<void> {
    return removePhrase(this.dataSource.manager, actor, id);
  }
}
