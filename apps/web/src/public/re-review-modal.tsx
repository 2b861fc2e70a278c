import { api, call } from '../api/client';
import { AppealForm } from './appeal-form';
import type { PetitionerActionProps } from './petitioner-action-props';

/** The petitioner asks for a re-review of the review's opinion (Reg. 36). */
export function ReReviewModal(props: PetitionerActionProps) {
  return (
    <AppealForm
      {...props}
      level="re-review"
      send={(values) =>
        call(api.POST('/api/public/re-review', { body: { ...props.credentials, ...values } }))
      }
    />
  );
}
