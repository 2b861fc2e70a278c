import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { projectRoot } from '#libs/project/root';
import { EngineProbe, type PartState } from './engine-probe';
import type { Health } from './health.dto';

const TIMEOUT_MS = 2_000;
const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  version: string;
};

@Injectable()
export class HealthService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(EngineProbe) private readonly engine: EngineProbe,
  ) {}

  async health(): Promise<Health> {
    const [database, engine] = await Promise.all([this.database(), this.engine.state()]);
    return { ok: database === 'up', parts: { database, engine }, version };
  }

  async database(): Promise<PartState> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<PartState>((resolve) => {
      timer = setTimeout(() => resolve('down'), TIMEOUT_MS);
    });
    const asked = this.dataSource.query('SELECT 1').then(
      (): PartState => 'up',
      (): PartState => 'down',
    );
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  }
}
