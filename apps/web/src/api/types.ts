import type { components } from './schema';

/** Short names for what the API sends; the shapes themselves are generated from its OpenAPI document. */
type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Role = Schemas['MyPost']['role'];
export type Post = Schemas['PostBody'];
export type Unit = Schemas['UnitView'];
export type UnitKind = Unit['kind'];
export type Person = Schemas['PersonView'];
export type Light = Schemas['Light'];
export type TaskRow = Schemas['TaskRow'];
export type TaskView = Schemas['TaskView'];
export type DeadlineView = Schemas['DeadlineView'];
export type CaseDeadline = Schemas['DeadlineDto'];
export type DeadlineChange = Schemas['DeadlineChangeDto'];
export type CitationId = Schemas['SuspendBody']['article'];
export type PetitionView = Schemas['PetitionDto'];
export type PetitionRow = Schemas['PetitionRowDto'];
export type Revealed = Schemas['RevealedDto'];
export type TimelineEntry = Schemas['TimelineEntryDto'];
export type DiagramView = Schemas['DiagramDto'];
export type NoticeView = Schemas['NoticeDto'];
export type PublicContent = Schemas['PetitionContentBody'];
export type NewPetition = Schemas['NewPetitionBody'];
export type NewPetitioner = Schemas['NewPetitionerBody'];
export type Channel = NewPetition['channel'];
export type Category = NonNullable<NewPetition['category']>;
export type Receipt = Schemas['Receipt'];
export type PublicReceipt = Schemas['PublicReceipt'];
export type BoardItem = Schemas['BoardItem'];
export type UnitCounts = Schemas['UnitCounts'];
export type OutboxRow = Schemas['OutboxItem'];
export type Incident = Schemas['IncidentItem'];
export type AuditEntry = Schemas['AuditRow'];
export type PublicPetition = Schemas['PublicPetitionDto'];
export type Credentials = Schemas['CredentialsBody'];
