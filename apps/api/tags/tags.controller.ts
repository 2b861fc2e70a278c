import { Body, Controller, Get, HttpCode, Inject, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { OfficeService } from '#libs/office/office.service';
import { addTag, changeTag, readTags } from '#libs/tag/keep-tags';
import { UuidParam } from '../http/path-params';
import { CreatedDto } from '../petitions/petition.dto';
import { TagBody, TagChangeBody, TagDto } from './tags.dto';

/** The office's list of tags. */
@ApiTags('tags')
@Controller('tags')
export class TagsController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  /** Tags by name, those no longer in use too. */
  @Get()
  @Requires('petition.read')
  @ApiOkResponse({ type: [TagDto] })
  list(): Promise<TagDto[]> {
    return readTags(this.dataSource.manager);
  }

  /** Adds a tag of matters; one of people is refused. */
  @Post()
  @Requires('tag.manage')
  @ApiCreatedResponse({ type: CreatedDto })
  async add(@CurrentActor() actor: Actor, @Body() { nameZh, nameEn }: TagBody): Promise<CreatedDto> {
    const names = { nameZh: nameZh.trim(), nameEn: nameEn.trim() };
    const id = await this.dataSource.transaction((manager) =>
      addTag(manager, actor, names, this.office.now()),
    );
    return { id };
  }

  /** Renames a tag, retires it or takes it into use again. */
  @Patch(':id')
  @HttpCode(204)
  @Requires('tag.manage')
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @UuidParam() id: string,
    @Body() { nameZh, nameEn, retired }: TagChangeBody,
  ): Promise<void> {
    const tag = { nameZh: nameZh.trim(), nameEn: nameEn.trim(), retired };
    await this.dataSource.transaction((manager) => changeTag(manager, actor, id, tag, this.office.now()));
  }
}
