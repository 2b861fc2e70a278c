/**
 * What a stored file can belong to, and the table that holds it by its `id`. A file whose owner is gone is removed by
 * the sweep, so nothing can be stored for an owner that nobody could look up.
 */
export const FILE_OWNERS = {
  attachment: 'attachment',
  document: 'document',
} as const;

export type FileOwnerType = keyof typeof FILE_OWNERS;

export interface FileOwner {
  ownerType: FileOwnerType;
  /** UUID of the owner's row, which may be written later in the same transaction. */
  ownerId: string;
}
