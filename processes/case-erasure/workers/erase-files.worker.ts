import { Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FileStore } from '#libs/files/index';
import { eraseFiles } from '#libs/retention/erase-files';
import type { JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { ErasureStepInput, NoOutput } from '../erasure-step';

/** In no transaction: each file is removed and then forgotten, and a repetition goes on with what is left. */
@JobWorker({ type: 'case-erasure.erase-files', input: ErasureStepInput, output: NoOutput })
export class EraseFilesWorker implements JobHandler<ErasureStepInput, NoOutput> {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  async handle(input: ErasureStepInput): Promise<NoOutput> {
    await eraseFiles(this.dataSource, this.files, input);
    return {};
  }
}
