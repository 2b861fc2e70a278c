import { Body, Controller, HttpCode, Inject, Ip, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '#libs/access/index';
import { LimitedByAddress } from '../http/limited';
import { sendFile } from '../http/send-file';
import { PublicFileBody, PublicPaperBody, VerifiedPaperDto, VerifyBody } from './public-papers.dto';
import { PublicPapersService } from './public-papers.service';

@ApiTags('public')
@Controller('public')
export class PublicPapersController {
  constructor(@Inject(PublicPapersService) private readonly service: PublicPapersService) {}

  /** A paper that the petitioner was given, as PDF. */
  @Post('papers/pdf')
  @HttpCode(200)
  @Public()
  @LimitedByAddress()
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async paper(@Body() body: PublicPaperBody, @Ip() address: string, @Res() reply: FastifyReply) {
    return sendFile(reply, await this.service.paper(body, address));
  }

  /** A file that the petitioner has added, to be saved: browsers never show it as a page of this site. */
  @Post('material/file')
  @HttpCode(200)
  @Public()
  @LimitedByAddress()
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Body() body: PublicFileBody, @Ip() address: string, @Res() reply: FastifyReply) {
    return sendFile(reply, await this.service.file(body, address));
  }

  /** What a paper's check code stands for: kind, number, date, whose it is and its hashes; nothing personal. */
  @Post('verify')
  @HttpCode(200)
  @Public()
  @LimitedByAddress()
  @ApiOkResponse({ type: VerifiedPaperDto })
  verify(@Body() body: VerifyBody) {
    return this.service.verify(body);
  }
}
