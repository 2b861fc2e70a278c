import type { DeliveryChannel } from '#libs/delivery/vocabulary';
import type { Category, Channel, PetitionerKind, ReadBackWay } from './vocabulary';

export interface NewPetitioner {
  kind: PetitionerKind;
  name: string;
  phone?: string;
  idNumber?: string;
  address?: string;
  email?: string;
  /** How notices are told beside the public page. */
  noticeChannels?: DeliveryChannel[];
  noticeLanguage?: 'zh' | 'en';
}

export interface NewPetition {
  channel: Channel;
  category?: Category;
  subject: string;
  content: string;
  place?: string;
  demand?: string;
  anonymous: boolean;
  peopleCount?: number;
  petitioners: NewPetitioner[];
  /** When the office received it; now unless told. */
  receivedAt?: Date;
  accusedUnitId?: string;
  /** The written record of what was told orally was read back and confirmed (Reg. 19): how, and when; now unless told. */
  readBack?: { how: ReadBackWay; at?: Date };
  /** Made by the page for one petition: sent again with it, the same petition is answered (see `sentRequest`). */
  requestKey?: string;
}
