import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { BacklogFacts, NamedPeopleBody } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import { NamedFields } from './named-fields';
import { useBacklogDone } from './use-backlog-done';

interface Props {
  petitionId: string;
  facts: BacklogFacts;
  onClose: () => void;
}

/** Names other people as responsible; those who stay are chosen already. */
export function NameOthersModal({ petitionId, facts, onClose }: Props) {
  const { t } = useTranslation();
  const done = useBacklogDone(petitionId, onClose);
  const kept = ({ personId, unit }: BacklogFacts['townLeader']) => (unit ? personId : undefined);
  return (
    <ActionModal<NamedPeopleBody, unknown>
      open
      onClose={onClose}
      title={t('backlog:nameOthers')}
      action={t('backlog:nameOthers')}
      initial={{
        townLeaderId: kept(facts.townLeader),
        communityLeaderId: kept(facts.communityLeader),
        responsibleId: kept(facts.responsible),
      }}
      send={(body) =>
        call(
          api.POST('/api/petitions/{id}/backlog-case/named', { params: { path: { id: petitionId } }, body }),
        )
      }
      onDone={done}
    >
      <NamedFields petitionId={petitionId} open />
      <ReasonField extra={t('backlog:nameOthersHint')} />
    </ActionModal>
  );
}
