import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Inject, Ip, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '#libs/access/index';
import { LimitedByAddress } from '../http/limited';
import { sendFile } from '../http/send-file';
import { OwnDataBody } from './own-data.dto';
import { OwnDataService } from './own-data.service';

@ApiTags('public')
@Controller('public')
export class OwnDataController {
  constructor(@Inject(OwnDataService) private readonly service: OwnDataService) {}

  /** A copy of what the office has of the petitioner (PIPL 45): data as JSON, the papers given, the files added; as a ZIP. */
  @Post('own-data')
  @HttpCode(200)
  @Public()
  @LimitedByAddress()
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async copy(@Body() body: OwnDataBody, @Ip() address: string, @Res() reply: FastifyReply) {
    const { name, content } = await this.service.copy(body, address);
    const zip = Readable.from(content, { objectMode: false });
    return sendFile(reply, { name, mediaType: 'application/zip', content: zip });
  }
}
