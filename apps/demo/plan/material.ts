import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Category, Channel } from '#libs/petition/vocabulary';
import { projectRoot } from '#libs/project/root';

/** What a story needs of a matter; `fits` of a matter names those it can be told with. */
export type Fit =
  | 'general'
  | 'simple'
  | 'mediate'
  | 'hear'
  | 'meeting'
  | 'assist'
  | 'appraise'
  | 'suggest'
  | 'conflict'
  | 'object'
  | 'late'
  | 'long'
  | 'review'
  | 'redirect'
  | 'forward'
  | 'refuse'
  | 'accuse';

/** A template of data/matters.json; `{name}` in its texts stands for something of the place or a number. */
export interface Matter {
  id: string;
  fits: Fit[];
  /** Who is responsible: a unit's id, or the community where it happens. */
  unit: string;
  category?: Category;
  subject: string;
  content: string;
  demand: string;
  /** What an investigation finds, what is done, what is told instead, and on which basis. */
  found?: string;
  done?: string;
  told?: string;
  basis?: string;
  /** Of matters that belong elsewhere, or nowhere. */
  competence?: 'judicial' | 'other-authority';
  authority?: string;
  reason?: string;
  /** Of accusations. */
  opinion?: string;
  reply?: string;
}

/** A community of the sample township, with the street office above it. */
export interface Place {
  unit: string;
  office: string;
  community: string;
  streets: string[];
  estates: string[];
}

export interface Names {
  surnames: string[];
  givenNames: string[];
  organisations: string[];
}

/** What clerks and petitioners write, by occasion. */
export interface Phrases {
  openings: Record<Channel, string[]>;
  closings: string[];
  again: string[];
  objections: string[];
  objectionUpheld: string[];
  objectionRejected: string[];
  conflictObjection: string;
  conflictUpheld: string;
  interests: string[];
  extensions: string[];
  extensionGranted: string[];
  extensionRefused: string[];
  withdrawals: string[];
  reviews: string[];
  reviewFindings: string;
  reviewOpinions: Record<'upheld' | 'changed' | 'sent-back', string>;
  returned: string[];
  meetings: string[];
  meetingResolutions: string[];
  suspensions: string[];
  resumptions: string[];
  moves: string[];
  mediated: string[];
  notMediated: string[];
  hearings: string[];
  hearingConclusions: string[];
  classified: [supported: string, partly: string, explained: string];
  assistance: Record<
    'need' | 'questions' | 'replies' | 'conditions' | 'reasons' | 'refusals' | 'vouchers' | 'reports',
    string[]
  >;
  satisfied: string[];
  indifferent: string[];
  unsatisfied: string[];
  visited: string[];
  chairs: string[];
  hearingPlans: string[];
  neighbour: string;
  neighbourSubject: string;
  merged: string;
  split: { subject: string; content: string; reason: string };
  transfer: string;
  transferGranted: string;
  reopening: string;
  reopened: string;
  /** Of an assisted return: the plan and the assistance that are brought, and the plan in writing. */
  returnPlans: string[];
  returnHelps: string[];
  returnPromises: string[];
  returnTransfer: { number: string; body: string };
  /** Of a backlog case: why it is one, what its leader records, its plan and its quarterly meetings. */
  backlog: {
    reasons: string[];
    talks: string[];
    plans: string[];
    /** Two steps of one plan. */
    milestones: string[][];
    moves: string[];
    studies: string[];
    inspections: string[];
    meetings: Record<'progress' | 're-planned' | 'none', string>;
    instruction: string;
  };
  erasureAsked: string;
  erasureDeclined: string;
  meetingGrounds: string;
  /** Why a meeting that a rule proposed is not held. */
  meetingDeclined: string[];
  meetingPlace: string;
  meetingPosition: string;
  meetingMinutes: string;
  materialName: string;
  material: string;
  repeatedSubject: string;
  address: string;
  /** Numbers of village groups. */
  groups: string[];
  opinion: string;
  opinionExplained: string;
}

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(join(projectRoot, 'apps', 'demo', 'data', `${name}.json`), 'utf8')) as T;

export const matters: readonly Matter[] = read('matters');
export const places: readonly Place[] = read('places');
export const names: Names = read('people');
export const phrases: Phrases = read('phrases');

/** A template with its placeholders filled; RangeError when one has no value. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for {${name}}: ${template}`);
    return String(value);
  });
}
