import type { Dayjs } from 'dayjs';
import type { Category, Channel, NewPetition, NewPetitioner } from '../api/types';

/** What the forms of a new petition hold. */
export interface PetitionValues {
  channel?: Channel;
  category?: Category;
  subject: string;
  content: string;
  place?: string;
  demand?: string;
  anonymous?: boolean;
  peopleCount?: number;
  petitioners?: Partial<NewPetitioner>[];
  receivedAt?: Dayjs;
  readBack?: NewPetition['readBack'];
  accusedUnitId?: string;
}

/** The same as the API takes it: trimmed, and without what was left empty. */
export function petitionBody(
  values: PetitionValues,
): Omit<NewPetition, 'channel' | 'receivedAt' | 'readBack'> {
  const anonymous = values.anonymous ?? false;
  return {
    ...filled({
      category: values.category,
      place: values.place?.trim(),
      demand: values.demand?.trim(),
      peopleCount: anonymous ? undefined : values.peopleCount,
      accusedUnitId: values.category === 'accusation' ? values.accusedUnitId : undefined,
    }),
    subject: values.subject.trim(),
    content: values.content.trim(),
    anonymous,
    petitioners: anonymous ? [] : (values.petitioners ?? []).map(petitionerBody),
  };
}

function petitionerBody({ kind = 'person', name = '', ...rest }: Partial<NewPetitioner>): NewPetitioner {
  const { phone, idNumber, address, email, noticeChannels } = rest;
  return {
    kind,
    name: name.trim(),
    ...filled({
      phone: phone?.replaceAll(/\s/g, ''),
      idNumber: idNumber?.trim().toUpperCase(),
      address: address?.trim(),
      email: email?.trim(),
      noticeChannels: noticeChannels?.length ? noticeChannels : undefined,
    }),
  };
}

/** The object without what is empty. */
function filled<T extends object>(object: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as Partial<T>;
}
