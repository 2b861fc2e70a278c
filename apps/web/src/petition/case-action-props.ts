/** What each action's dialog is given. */
export interface CaseActionProps {
  petitionId: string;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}
