import type { Credentials } from '../api/types';

/** What each dialog of the petitioner is given. */
export interface PetitionerActionProps {
  credentials: Credentials;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}
