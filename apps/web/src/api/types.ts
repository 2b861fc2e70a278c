import type { components } from './schema';

/** Short names for what the API sends; the shapes themselves are generated from its OpenAPI document. */
type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Post = Schemas['Post'];
export type Unit = Schemas['Unit'];
export type Person = Schemas['Person'];
export type Light = Schemas['Light'];
export type TaskRow = Schemas['TaskRow'];
export type TaskView = Schemas['TaskView'];
export type InboxPage = Schemas['InboxPage'];
export type DeadlineView = Schemas['DeadlineView'];
export type DeadlineChange = Schemas['DeadlineChange'];
export type PetitionView = Schemas['PetitionView'];
export type PetitionRow = Schemas['PetitionRow'];
export type PetitionRef = Schemas['PetitionRef'];
export type PetitionerView = Schemas['PetitionerView'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type DiagramView = Schemas['DiagramView'];
export type DiagramStep = Schemas['DiagramStep'];
export type NoticeView = Schemas['NoticeView'];
export type DocumentSummary = Schemas['DocumentSummary'];
export type AttachmentView = Schemas['AttachmentView'];
export type NewPetition = Schemas['NewPetition'];
export type Receipt = Schemas['Receipt'];
export type Duplicate = Schemas['Duplicate'];
export type Board = Schemas['Board'];
export type BoardItem = Schemas['BoardItem'];
export type OutboxRow = Schemas['OutboxRow'];
export type Incident = Schemas['Incident'];
export type AuditEntry = Schemas['AuditEntry'];
export type PublicPetition = Schemas['PublicPetition'];
export type PetitionDocument = Schemas['Document'];
