import type { Channel, Status } from '#libs/petition/vocabulary';

/** What the demonstration reads of a case. */
export interface CaseView {
  id: string;
  receiptNumber: string;
  channel: Channel;
  status: Status;
  anonymous: boolean;
  rating: { score: number } | null;
  tasks: TaskLine[];
  deadlines: DeadlineLine[];
  notices: { kind: string; readAt: string | null }[];
  documents: { kind: string; state: string; sha256: string }[];
}

export interface TaskLine {
  key: string;
  elementId: string;
  state: 'open' | 'completing' | 'completed' | 'cancelled';
  group: string;
  refusal: string | null;
}

export interface DeadlineLine {
  id: string;
  rowId: string;
  state: 'running' | 'suspended' | 'met' | 'cancelled';
  light: 'green' | 'yellow' | 'red' | 'grey';
  late: boolean;
  actorRole: string;
}
