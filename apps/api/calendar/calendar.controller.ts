import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Authenticated, CurrentActor, Requires } from '#libs/access/index';
import { Upload } from '../http/upload';
import { CalendarImportBody, CalendarImportDto } from './calendar-import.dto';
import {
  CalendarChangedDto,
  CalendarPreviewDto,
  CalendarQuery,
  CalendarYearDto,
  CorrectionBody,
  PreviewBody,
  TakeBackBody,
  YearBody,
} from './calendar.dto';
import { CalendarService } from './calendar.service';

/** The working calendar: everybody of the staff may look at it, an administrator corrects it. */
@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(@Inject(CalendarService) private readonly calendar: CalendarService) {}

  /** A year, day by day. */
  @Get()
  @Authenticated()
  @ApiOkResponse({ type: CalendarYearDto })
  year(@Query() query: CalendarQuery): Promise<CalendarYearDto> {
    return this.calendar.year(query.year);
  }

  /** Which running deadlines a change would move; nothing is changed. */
  @Post('preview')
  @HttpCode(200)
  @Requires('calendar.manage')
  @ApiOkResponse({ type: CalendarPreviewDto })
  preview(@CurrentActor() actor: Actor, @Body() body: PreviewBody): Promise<CalendarPreviewDto> {
    return this.calendar.preview(actor, body);
  }

  /** Says of days that they are worked, or not; deadlines follow. */
  @Post('corrections')
  @HttpCode(200)
  @Requires('calendar.manage')
  @ApiOkResponse({ type: CalendarChangedDto })
  correct(@CurrentActor() actor: Actor, @Body() body: CorrectionBody): Promise<CalendarChangedDto> {
    return this.calendar.correct(actor, body);
  }

  /** Takes the corrections of days back; deadlines follow. */
  @Post('corrections/take-back')
  @HttpCode(200)
  @Requires('calendar.manage')
  @ApiOkResponse({ type: CalendarChangedDto })
  takeBack(@CurrentActor() actor: Actor, @Body() body: TakeBackBody): Promise<CalendarChangedDto> {
    return this.calendar.takeBack(actor, body);
  }

  /** Declares a year final, so that nothing in it is provisional any more; or takes that back. */
  @Post('confirmations')
  @HttpCode(200)
  @Requires('calendar.manage')
  @ApiOkResponse({ type: CalendarChangedDto })
  confirm(@CurrentActor() actor: Actor, @Body() body: YearBody): Promise<CalendarChangedDto> {
    return this.calendar.confirm(actor, body);
  }

  /** Reads a year's days from a spreadsheet: only what it would do, or all of it, or nothing. */
  @Post('import')
  @HttpCode(200)
  @Upload()
  @Requires('calendar.manage')
  @ApiOkResponse({ type: CalendarImportDto })
  import(@CurrentActor() actor: Actor, @Body() body: CalendarImportBody): Promise<CalendarImportDto> {
    return this.calendar.import(actor, body);
  }
}
