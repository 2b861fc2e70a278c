import type { RelatedCase } from '../api/types';

/** What each action's dialog is given. */
export interface CaseActionProps {
  petitionId: string;
  /** The cases that have to do with it. */
  related?: readonly RelatedCase[];
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}
