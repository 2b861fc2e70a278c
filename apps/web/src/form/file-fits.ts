import { FILE_KINDS, type FormComponentSchema } from './schema';

interface CaseFile {
  mediaType: string;
  size: number;
  addedBy: string;
}

const PERSON = /^[0-9a-f]{8}-/;

/** Whether a file is one that a field takes. The server asks again. */
export function fileFits(
  {
    accept = [],
    maxKilobytes,
    uploadedBy,
  }: Pick<FormComponentSchema, 'accept' | 'maxKilobytes' | 'uploadedBy'>,
  { mediaType, size, addedBy }: CaseFile,
  me: string,
): boolean {
  const kind =
    accept.length === 0 ||
    accept.some((one) => FILE_KINDS[one].some((beginning) => mediaType.startsWith(beginning)));
  const by = uploadedBy === 'oneself' ? addedBy === me : uploadedBy !== 'staff' || PERSON.test(addedBy);
  return kind && by && (!maxKilobytes || size <= maxKilobytes * 1024);
}
