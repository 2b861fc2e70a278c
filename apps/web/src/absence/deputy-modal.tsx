import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Absence, NewDeputy } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { DeputyFields } from './deputy-fields';
import { deputyOf } from './deputy-values';

/** Names one more deputy for an absence. */
export function DeputyModal({ absence, onClose }: { absence: Absence; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <ActionModal<NewDeputy, unknown>
      open
      onClose={onClose}
      title={t('absence:name.title', { name: absence.person.displayName })}
      action={t('absence:name.send')}
      send={(values) =>
        call(
          api.POST('/api/absences/{id}/deputies', {
            params: { path: { id: absence.id } },
            body: deputyOf(values),
          }),
        )
      }
      onDone={() => {
        for (const key of ['absences', 'inbox']) void queries.invalidateQueries({ queryKey: [key] });
        onClose();
      }}
    >
      <DeputyFields absentId={absence.person.id} />
    </ActionModal>
  );
}
