import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { AccessModule } from '#libs/access/index';
import { ClockModule } from '#libs/clock/index';
import { DatabaseModule } from '#libs/database/database.module';
import { InboxModule } from '#libs/inbox/inbox.module';
import { LoggingModule } from '#libs/logging/index';
import { OfficeModule } from '#libs/office/office.module';
import { SettingsModule } from '#libs/settings/index';
import { RoomTasksModule } from '#processes/rooms.module';
import { AuditModule } from './audit/audit.module';
import { AuthModule } from './auth/auth.module';
import { ClockRoutesModule } from './clock/clock-routes.module';
import { DeadlinesModule } from './deadlines/deadlines.module';
import { DocumentsModule } from './documents/documents.module';
import { EventsModule } from './events/events.module';
import { HealthModule } from './health/health.module';
import { InputPipe } from './http/input.pipe';
import { limitsModule } from './http/limited';
import { ProblemFilter } from './http/problem.filter';
import { OperationsModule } from './operations/operations.module';
import { OrganisationModule } from './organisation/organisation.module';
import { PetitionsModule } from './petitions/petitions.module';
import { PublicModule } from './public/public.module';

/** The HTTP application: what every route stands on, then one line for each area. */
@Module({
  imports: [
    SettingsModule,
    LoggingModule.forRoot('api'),
    DatabaseModule.forRoot(),
    ClockModule,
    AccessModule,
    OfficeModule,
    InboxModule,
    RoomTasksModule,
    limitsModule(),
    // areas
    AuditModule,
    AuthModule,
    ClockRoutesModule,
    DeadlinesModule,
    DocumentsModule,
    EventsModule,
    HealthModule,
    OperationsModule,
    OrganisationModule,
    PetitionsModule,
    PublicModule,
  ],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: InputPipe },
  ],
})
export class AppModule {}
