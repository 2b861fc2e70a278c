import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OfficeService } from '#libs/office/office.service';
import { BoardReader } from './board-reader';

/** Needs DatabaseModule and OfficeModule beside it. */
@Global()
@Module({
  providers: [
    {
      provide: BoardReader,
      inject: [DataSource, OfficeService],
      useFactory: (dataSource: DataSource, office: OfficeService) => new BoardReader(dataSource, office),
    },
  ],
  exports: [BoardReader],
})
export class SupervisionModule {}
