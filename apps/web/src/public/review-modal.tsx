import { api, call } from '../api/client';
import { AppealForm } from './appeal-form';
import type { PetitionerActionProps } from './petitioner-action-props';

/** The petitioner asks the level above to review the opinion (Reg. 35). */
export function ReviewModal(props: PetitionerActionProps) {
  return (
    <AppealForm
      {...props}
      level="review"
      send={(values) => call(api.POST('/api/public/review', { body: { ...props.credentials, ...values } }))}
    />
  );
}
