import type { Credentials, PublicPetition } from '../api/types';

/** What each dialog of the petitioner is given. */
export interface PetitionerActionProps {
  credentials: Credentials;
  petition: PublicPetition;
  open: boolean;
  onClose: () => void;
  /** It has succeeded: the page says so, closes the dialog and reads the case again. */
  onDone: () => void;
}
