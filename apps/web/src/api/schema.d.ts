/* Replaced by `npm run client`. */
type Op<R, B = undefined, Q = undefined, P = undefined> = {
  parameters: (Q extends undefined ? { query?: never } : { query?: Q }) &
    (P extends undefined ? { path?: never } : { path: P });
  responses: { 200: { content: { 'application/json': R } } };
} & (B extends undefined ? { requestBody?: never } : { requestBody: { content: { 'application/json': B } } });
type S = components['schemas'];
type Id = { id: string };
type Key = { key: string };
type Access = { receiptNumber: string; queryCode: string };
export interface components {
  schemas: {
    LocalizedText: { zh: string; en: string };
    Post: { unitId: string; unitName: S['LocalizedText']; role: string };
    Me: {
      id: string;
      username: string;
      displayName: string;
      locale: string;
      csrfToken: string;
      posts: S['Post'][];
      permissions: string[];
      demoClock: boolean;
      mustChangePassword?: boolean;
    };
    Clock: { now: string; controlled: boolean; offsetMs: number };
    Unit: {
      id: string;
      parentId: string | null;
      kind: string;
      name: S['LocalizedText'];
      path: string;
      active: boolean;
      sort: number;
    };
    Person: {
      id: string;
      username: string;
      displayName: string;
      active: boolean;
      lockedUntil: string | null;
      mustChangePassword: boolean;
      posts: S['Post'][];
    };
    Light: 'green' | 'yellow' | 'red' | 'grey';
    TaskRow: {
      key: string;
      elementId: string;
      name: S['LocalizedText'];
      petitionId: string;
      receiptNumber: string;
      subject: string;
      channel: string;
      category: string | null;
      urgency: string;
      unitId: string | null;
      group: string;
      assignee: { id: string; displayName: string } | null;
      dueAt: string | null;
      light: S['Light'];
      remainingMs: number | null;
      provisional: boolean;
      suspended: boolean;
      createdAt: string;
      state: string;
      refusal: string | null;
    };
    InboxPage: { items: S['TaskRow'][]; total: number; totalIsExact: boolean; nextCursor: string | null };
    InboxCounts: { todo: number; claimed: number; done: number; red: number; yellow: number };
    Citation: { id: string; instrument: S['LocalizedText']; article: string; text: S['LocalizedText'] };
    DeadlineChange: {
      at: string;
      kind: string;
      fromDueAt: string | null;
      toDueAt: string | null;
      reason: string | null;
      article: string | null;
      by?: string | null;
    };
    DeadlineView: {
      id: string;
      rowId: string;
      name: S['LocalizedText'];
      countedFrom: string;
      dueAt: string;
      yellowAt: string;
      state: string;
      light: S['Light'];
      stage: string;
      provisional: boolean;
      remaining: { days: number; overdue: boolean };
      actorRole: string;
      unit: S['LocalizedText'] | null;
      citation: S['Citation'];
      changes: S['DeadlineChange'][];
    };
    PetitionerView: {
      ordinal: number;
      kind: string;
      nameMasked: string;
      phoneMasked: string | null;
      idNumberMasked: string | null;
      addressMasked: string | null;
    };
    PetitionRef: { id: string; receiptNumber: string; subject: string; status: string };
    TaskSummary: {
      key: string;
      elementId: string;
      name: S['LocalizedText'];
      state: string;
      assignee: { id: string; displayName: string } | null;
      dueAt: string | null;
      light: S['Light'];
    };
    DocumentSummary: {
      id: string;
      kind: string;
      number: string | null;
      title: string;
      state: string;
      createdAt: string;
      article: string | null;
    };
    NoticeView: {
      id: string;
      kind: string;
      channel: string;
      body: string;
      article: string;
      appeal: string | null;
      issuedAt: string;
      readAt: string | null;
      documentId: string | null;
    };
    AttachmentView: {
      id: string;
      name: string;
      mediaType: string;
      size: number;
      addedBy: string;
      at: string;
    };
    PetitionView: {
      id: string;
      receiptNumber: string;
      channel: string;
      category: string | null;
      procedure: string;
      urgency: string;
      status: string;
      subject: string;
      content: string;
      place: string | null;
      demand: string | null;
      anonymous: boolean;
      protected: boolean;
      unit: S['LocalizedText'] | null;
      receivedAt: string;
      acceptedAt: string | null;
      closedAt: string | null;
      closingKind: string | null;
      petitioners: S['PetitionerView'][];
      earlier: S['PetitionRef'] | null;
      repeats: S['PetitionRef'][];
      deadlines: S['DeadlineView'][];
      tasks: S['TaskSummary'][];
      documents: S['DocumentSummary'][];
      notices: S['NoticeView'][];
      attachments: S['AttachmentView'][];
      canSee: Record<string, boolean>;
    };
    PetitionRow: {
      id: string;
      receiptNumber: string;
      subject: string;
      status: string;
      channel: string;
      category: string | null;
      urgency: string;
      unit: S['LocalizedText'] | null;
      receivedAt: string;
      light: S['Light'] | null;
      dueAt: string | null;
    };
    TimelineEntry: {
      at: string;
      kind: string;
      step: string | null;
      actor: { displayName: string; kind: string } | null;
      title: S['LocalizedText'];
      data: Record<string, unknown>;
    };
    DiagramStep: { elementId: string; name: string; state: string; enteredAt: string; leftAt: string | null };
    DiagramView: {
      processId: string;
      version: number;
      xml: string;
      active: string[];
      completed: string[];
      incidents: { elementId: string; message: string }[];
      steps: S['DiagramStep'][];
    };
    TaskView: S['TaskRow'] & {
      form: Record<string, unknown>;
      draft: Record<string, unknown> | null;
      petition: S['PetitionView'];
      deadline: S['DeadlineView'] | null;
      documentation: string | null;
    };
    NewPetitioner: {
      kind: string;
      name: string;
      phone?: string;
      idNumber?: string;
      address?: string;
      email?: string;
    };
    NewPetition: {
      channel: string;
      category?: string;
      subject: string;
      content: string;
      place?: string;
      demand?: string;
      anonymous: boolean;
      peopleCount?: number;
      petitioners: S['NewPetitioner'][];
      receivedAt?: string;
      accusedUnitId?: string;
    };
    Receipt: { id?: string; receiptNumber: string; queryCode: string };
    Duplicate: {
      id: string;
      receiptNumber: string;
      subject: string;
      status: string;
      receivedAt: string;
      score: number;
    };
    BoardItem: {
      deadline: S['DeadlineView'];
      petition: S['PetitionRef'];
      holder: { displayName: string } | null;
      unit: S['LocalizedText'] | null;
    };
    Board: {
      items: S['BoardItem'][];
      counts: Record<S['Light'], number>;
      byUnit: { unitId: string; name: S['LocalizedText']; red: number; yellow: number; green: number }[];
      nextCursor: string | null;
    };
    PartHealth: { name: string; ok: boolean; detail: string | null };
    OperationsHealth: {
      parts: S['PartHealth'][];
      outboxBacklog: number;
      projectorLagMs: number;
      openIncidents: number;
    };
    OutboxRow: {
      id: string;
      petitionId: string | null;
      kind: string;
      createdAt: string;
      attempts: number;
      nextAt: string;
      poisonedAt: string | null;
      lastError: string | null;
    };
    Incident: {
      key: string;
      elementId: string;
      petitionId: string | null;
      errorType: string;
      message: string;
      state: string;
      createdAt: string;
    };
    AuditEntry: {
      id: string;
      at: string;
      actor: string | null;
      actorKind: string;
      action: string;
      subjectType: string;
      subjectId: string;
      detail: Record<string, unknown>;
    };
    PublicPetition: {
      receiptNumber: string;
      status: string;
      subject: string;
      receivedAt: string;
      responsibleUnit: S['LocalizedText'] | null;
      steps: { name: S['LocalizedText']; at: string }[];
      deadlines: S['DeadlineView'][];
      notices: S['NoticeView'][];
      documents: { id: string; title: string; body: string; createdAt: string; number: string | null }[];
      canWithdraw: boolean;
      canRequestReview: boolean;
      canRate: boolean;
    };
    Options: { channels: string[]; categories: string[]; units: { id: string; name: S['LocalizedText'] }[] };
    Document: {
      id: string;
      title: string;
      body: string;
      number: string | null;
      kind: string;
      state: string;
      createdAt: string;
      article: string | null;
      petitionId: string;
    };
  };
}
export interface paths {
  '/api/clock': { get: Op<S['Clock']> };
  '/api/clock/advance': { post: Op<S['Clock'], { days?: number; hours?: number; minutes?: number }> };
  '/api/auth/login': { post: Op<S['Me'], { username: string; password: string }> };
  '/api/auth/logout': { post: Op<undefined> };
  '/api/auth/me': { get: Op<S['Me']> };
  '/api/auth/password': { post: Op<undefined, { current: string; next: string }> };
  '/api/auth/one-time': {
    post: Op<S['Me'], { token: string; username?: string; displayName?: string; password: string }>;
  };
  '/api/auth/locale': { post: Op<undefined, { locale: string }> };
  '/api/units': {
    get: Op<S['Unit'][]>;
    post: Op<
      S['Unit'],
      { id: string; parentId: string | null; kind: string; nameZh: string; nameEn: string; sort?: number }
    >;
  };
  '/api/units/{id}': {
    patch: Op<
      S['Unit'],
      { nameZh?: string; nameEn?: string; active?: boolean; sort?: number },
      undefined,
      Id
    >;
  };
  '/api/people': {
    get: Op<S['Person'][], undefined, { unitId?: string; role?: string }>;
    post: Op<
      S['Person'] & { oneTimeLink?: string },
      { username: string; displayName: string; posts: { unitId: string; role: string }[] }
    >;
  };
  '/api/people/{id}': {
    patch: Op<
      S['Person'],
      { displayName?: string; active?: boolean; posts?: { unitId: string; role: string }[] },
      undefined,
      Id
    >;
  };
  '/api/people/{id}/unlock': { post: Op<undefined, undefined, undefined, Id> };
  '/api/people/{id}/reset': { post: Op<{ link: string }, undefined, undefined, Id> };
  '/api/petitions': {
    get: Op<
      { items: S['PetitionRow'][]; nextCursor: string | null },
      undefined,
      {
        status?: string;
        channel?: string;
        category?: string;
        unitId?: string;
        q?: string;
        cursor?: string;
        limit?: number;
      }
    >;
    post: Op<S['Receipt'], S['NewPetition']>;
  };
  '/api/petitions/duplicates': {
    post: Op<S['Duplicate'][], { subject?: string; content?: string; phone?: string; idNumber?: string }>;
  };
  '/api/petitions/{id}': { get: Op<S['PetitionView'], undefined, undefined, Id> };
  '/api/petitions/{id}/timeline': { get: Op<S['TimelineEntry'][], undefined, undefined, Id> };
  '/api/petitions/{id}/diagram': { get: Op<S['DiagramView'], undefined, undefined, Id> };
  '/api/petitions/{id}/reveal': {
    post: Op<Record<string, unknown>, { fields: string[]; reason: string }, undefined, Id>;
  };
  '/api/petitions/{id}/extension': { post: Op<undefined, { days: number; reason: string }, undefined, Id> };
  '/api/petitions/{id}/joint-meeting': { post: Op<undefined, { reason: string }, undefined, Id> };
  '/api/petitions/{id}/interest': {
    post: Op<undefined, { personId: string; reason: string }, undefined, Id>;
  };
  '/api/petitions/{id}/attachments': {
    post: Op<S['AttachmentView'], { name: string; mediaType: string; content: string }, undefined, Id>;
  };
  '/api/documents/{id}': { get: Op<S['Document'], undefined, undefined, Id> };
  '/api/deadlines/{id}/move': {
    post: Op<undefined, { dueAt: string; reason: string; article: string }, undefined, Id>;
  };
  '/api/deadlines/{id}/suspend': { post: Op<undefined, { reason: string; article: string }, undefined, Id> };
  '/api/deadlines/{id}/resume': { post: Op<undefined, { reason: string }, undefined, Id> };
  '/api/inbox': {
    get: Op<
      S['InboxPage'],
      undefined,
      {
        box?: string;
        light?: string;
        process?: string;
        step?: string;
        unit?: string;
        channel?: string;
        category?: string;
        q?: string;
        sort?: string;
        cursor?: string;
        limit?: number;
      }
    >;
  };
  '/api/inbox/counts': { get: Op<S['InboxCounts']> };
  '/api/tasks/{key}': { get: Op<S['TaskView'], undefined, undefined, Key> };
  '/api/tasks/{key}/claim': { post: Op<S['TaskRow'], undefined, undefined, Key> };
  '/api/tasks/{key}/release': { post: Op<S['TaskRow'], undefined, undefined, Key> };
  '/api/tasks/{key}/draft': { put: Op<undefined, { values: Record<string, unknown> }, undefined, Key> };
  '/api/tasks/{key}/complete': {
    post: Op<{ state: string }, { values: Record<string, unknown> }, undefined, Key>;
  };
  '/api/supervision/board': {
    get: Op<S['Board'], undefined, { light?: string; unitId?: string; rowId?: string; cursor?: string }>;
  };
  '/api/operations/health': { get: Op<S['OperationsHealth']> };
  '/api/operations/outbox': {
    get: Op<{ items: S['OutboxRow'][]; backlog: number }, undefined, { poisoned?: boolean }>;
  };
  '/api/operations/outbox/{id}/retry': { post: Op<undefined, undefined, undefined, Id> };
  '/api/operations/incidents': { get: Op<S['Incident'][]> };
  '/api/audit': {
    get: Op<
      { items: S['AuditEntry'][]; nextCursor: string | null },
      undefined,
      { cursor?: string; action?: string; subjectId?: string }
    >;
  };
  '/api/public/petitions': { post: Op<S['Receipt'], S['NewPetition']> };
  '/api/public/track': { post: Op<S['PublicPetition'], Access> };
  '/api/public/withdraw': { post: Op<undefined, Access & { reason: string }> };
  '/api/public/review': { post: Op<undefined, Access & { reason: string }> };
  '/api/public/rate': { post: Op<undefined, Access & { score: number; comment?: string }> };
  '/api/public/material': {
    post: Op<
      undefined,
      Access & { text?: string; attachment?: { name: string; mediaType: string; content: string } }
    >;
  };
  '/api/public/options': { get: Op<S['Options']> };
}
