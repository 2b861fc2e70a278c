import {
  type DynamicModule,
  Global,
  Inject,
  Injectable,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { createDataSource } from './data-source';

/** Closes the pool when the process ends, after everything that uses it has stopped. */
@Injectable()
class CloseDatabase implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** Offers the process's connected `DataSource`. Waits for the database at start, since parts start in any order. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(entities: EntityTarget<ObjectLiteral>[] = []): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DataSource,
          inject: [SETTINGS],
          useFactory: (settings: Settings) => connect(createDataSource(settings, entities)),
        },
        CloseDatabase,
      ],
      exports: [DataSource],
    };
  }
}

const ATTEMPTS = 30;
const PAUSE_MS = 500;

async function connect(dataSource: DataSource): Promise<DataSource> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await dataSource.initialize();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
