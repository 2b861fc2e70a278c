import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { AccessModule } from '#libs/access/index';
import { ClockModule } from '#libs/clock/index';
import { DatabaseModule } from '#libs/database/database.module';
import { FilesModule } from '#libs/files/index';
import { InboxModule } from '#libs/inbox/inbox.module';
import { LoggingModule } from '#libs/logging/index';
import { OfficeModule } from '#libs/office/office.module';
import { entities } from '#libs/schema/entities';
import { SettingsModule } from '#libs/settings/index';
import { SupervisionModule } from '#libs/supervision/supervision.module';
import { UploadModule } from '#libs/upload/upload.module';
import { RoomTasksModule } from '#processes/rooms.module';
import { AbsencesModule } from './absences/absences.module';
import { AccountModule } from './account/account.module';
import { AssistanceModule } from './assistance/assistance.module';
import { AssistedReturnsModule } from './assisted-returns/assisted-returns.module';
import { AuditModule } from './audit/audit.module';
import { AuthModule } from './auth/auth.module';
import { BacklogCasesModule } from './backlog-cases/backlog-cases.module';
import { CalendarModule } from './calendar/calendar.module';
import { ClockRoutesModule } from './clock/clock-routes.module';
import { ColleaguesModule } from './colleagues/colleagues.module';
import { ConductModule } from './conduct/conduct.module';
import { DeadlinesModule } from './deadlines/deadlines.module';
import { DeliveriesModule } from './deliveries/deliveries.module';
import { DesignerModule } from './designer/designer.module';
import { DeskModule } from './desk/desk.module';
import { DocumentsModule } from './documents/documents.module';
import { DossiersModule } from './dossiers/dossiers.module';
import { EventsModule } from './events/events.module';
import { HealthModule } from './health/health.module';
import { InputPipe } from './http/input.pipe';
import { limitsModule } from './http/limited';
import { InboxRoutesModule } from './inbox/inbox-routes.module';
import { ProblemFilter } from './http/problem.filter';
import { MeetingsModule } from './meetings/meetings.module';
import { OperationsModule } from './operations/operations.module';
import { OrganisationModule } from './organisation/organisation.module';
import { PaperTemplatesModule } from './paper-templates/paper-templates.module';
import { PetitionsModule } from './petitions/petitions.module';
import { PublicModule } from './public/public.module';
import { RemindersModule } from './reminders/reminders.module';
import { RetentionModule } from './retention/retention.module';
import { RunningCasesModule } from './running-cases/running-cases.module';
import { StaffNoticesModule } from './staff-notices/staff-notices.module';
import { SupervisionRoutesModule } from './supervision/supervision-routes.module';
import { TagsModule } from './tags/tags.module';

/** The HTTP application: what every route stands on, then one line for each area. */
@Module({
  imports: [
    SettingsModule,
    LoggingModule.forRoot('api'),
    DatabaseModule.forRoot(entities),
    ClockModule,
    AccessModule,
    FilesModule,
    OfficeModule,
    InboxModule,
    SupervisionModule,
    UploadModule,
    RoomTasksModule,
    limitsModule(),
    // areas
    AbsencesModule,
    AccountModule,
    AssistanceModule,
    AssistedReturnsModule,
    AuditModule,
    AuthModule,
    BacklogCasesModule,
    CalendarModule,
    ClockRoutesModule,
    ColleaguesModule,
    ConductModule,
    DeadlinesModule,
    DeliveriesModule,
    DesignerModule,
    DeskModule,
    DocumentsModule,
    DossiersModule,
    EventsModule,
    HealthModule,
    InboxRoutesModule,
    MeetingsModule,
    OperationsModule,
    OrganisationModule,
    PaperTemplatesModule,
    PetitionsModule,
    PublicModule,
    RemindersModule,
    RetentionModule,
    RunningCasesModule,
    StaffNoticesModule,
    SupervisionRoutesModule,
    TagsModule,
  ],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: InputPipe },
  ],
})
export class AppModule {}
