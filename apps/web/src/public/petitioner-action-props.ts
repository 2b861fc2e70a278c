import type { Credentials } from '../api/types';

/** What each dialog of the petitioner is given. */
export interface PetitionerActionProps {
  credentials: Credentials;
  open: boolean;
  onClose: () => void;
  /** It has succeeded: the page says so, closes the dialog and reads the case again. */
  onDone: () => void;
}
