import type { ListedPerson } from '../api/types';

/** What can be done with a list, each with a dialog of its own. */
export type ListAct = 'add' | 'import' | 'strike' | 'appoint' | 'reveal';

/** What every dialog of a signed list is told. */
export interface ListDialogProps {
  petitionId: string;
  open: boolean;
  onClose: () => void;
}

/** Of a dialog about one person; nobody while it is closed. */
export interface PersonDialogProps extends ListDialogProps {
  person: ListedPerson | undefined;
}
