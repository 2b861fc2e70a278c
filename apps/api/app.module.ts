import { Module } from '@nestjs/common';
import { DatabaseModule } from '#libs/database/database.module';
import { SettingsModule } from '#libs/settings/index';

/** The HTTP application: one line for each area. */
@Module({
  imports: [SettingsModule, DatabaseModule.forRoot()],
})
export class AppModule {}
