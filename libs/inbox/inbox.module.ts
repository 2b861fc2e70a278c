import { type FactoryProvider, Global, Module, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#libs/clock/index';
import { OfficeService } from '#libs/office/office.service';
import { StepTexts } from '#libs/step-texts/step-texts';
import { ClaimTask } from './claim-task';
import { CompleteTask } from './complete-task';
import { FieldPeople } from './field-people';
import { DelegateTask } from './delegation/delegate-task';
import { FormStore } from './form-store';
import { BackReader } from './going-back/back-reader';
import { SendBack } from './going-back/send-back';
import { TakeBack } from './going-back/take-back';
import { InboxReader } from './inbox-reader';
import { PutAside } from './put-aside';
import { ReassignTask } from './reassign-task';
import { SaveDraft } from './save-draft';
import { TaskReader } from './task-view';
import { UrgeTask } from './urge-task';
import { UserTaskRegistry } from './user-task-registry';

/** Makes a class from other providers, given in the order of its constructor. */
function made<T>(type: Type<T>, ...inject: Type[]): FactoryProvider<T> {
  return { provide: type, inject, useFactory: (...args: unknown[]) => new type(...args) };
}

const providers = [
  made(UserTaskRegistry),
  made(StepTexts, DataSource),
  made(FormStore, DataSource),
  made(FieldPeople, DataSource, FormStore),
  made(InboxReader, DataSource, Clock, StepTexts),
  made(BackReader, DataSource, StepTexts),
  made(TaskReader, DataSource, OfficeService, FormStore, StepTexts, BackReader),
  made(ClaimTask, DataSource, Clock),
  made(PutAside, DataSource, Clock),
  made(SaveDraft, DataSource, UserTaskRegistry),
  made(UrgeTask, DataSource, OfficeService),
  made(ReassignTask, DataSource, OfficeService, UserTaskRegistry),
  made(DelegateTask, DataSource, OfficeService, UserTaskRegistry),
  made(SendBack, DataSource, OfficeService, UserTaskRegistry, StepTexts),
  made(TakeBack, DataSource, OfficeService, UserTaskRegistry, StepTexts),
  made(CompleteTask, DataSource, OfficeService, UserTaskRegistry, FormStore, StepTexts),
];

/** The inbox of one process. Needs DatabaseModule, ClockModule and OfficeModule beside it. */
@Global()
@Module({ providers, exports: providers.map(({ provide }) => provide) })
export class InboxModule {}
