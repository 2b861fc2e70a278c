import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PetitionView } from '../api/types';
import { useDates } from '../time/format';
import { useMessage } from '../ui/use-message';
import { HoldModal } from './hold-modal';

/** The hold on a case with its reason, and the button that sets or lifts it for whoever may. */
export function LegalHold({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const message = useMessage();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const { hold } = petition.retention;
  const act = hold ? 'lift' : 'set';
  const done = () => {
    setOpen(false);
    message.success(t(`retention:hold.${act}Done`));
    void queries.invalidateQueries({ queryKey: ['petition', petition.id] });
  };
  return (
    <>
      {hold ? (
        <Alert
          type="warning"
          title={t('retention:hold.title')}
          description={
            <>
              <span className="pd-pre">{hold.reason}</span>
              <br />
              <span className="pd-small">
                {t('retention:hold.by', { name: hold.by, at: dates.full(hold.at) })}
              </span>
            </>
          }
        />
      ) : null}
      {petition.actions.includes(hold ? 'lift-hold' : 'hold') ? (
        <p>
          <Button size="small" onClick={() => setOpen(true)}>
            {t(`retention:hold.${act}`)}
          </Button>
        </p>
      ) : null}
      <HoldModal
        petitionId={petition.id}
        act={act}
        open={open}
        onClose={() => setOpen(false)}
        onDone={done}
      />
    </>
  );
}
