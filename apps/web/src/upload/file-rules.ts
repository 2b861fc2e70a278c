/** The largest file that the server takes, in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Names of what the server takes; it looks into the content. */
export const ACCEPTED_FILES = [
  'image/*',
  'audio/*',
  ...['.heic', '.pdf', '.txt', '.amr', '.m4a'],
  ...['.doc', '.docx', '.xls', '.xlsx', '.ppt', '.pptx', '.wps', '.et', '.dps'],
] as const;
