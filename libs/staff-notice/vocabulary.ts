/** `meetings-behind`: the year has had fewer joint meetings than it should have had. */
export const STAFF_NOTICE_KINDS = ['meetings-behind'] as const;
export type StaffNoticeKind = (typeof STAFF_NOTICE_KINDS)[number];

/** What a notice says beside its kind: numbers, codes and days (`YYYY-MM-DD`), never what a person wrote. */
export type StaffNoticeFacts = Readonly<Record<string, string | number>>;
