import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PetitionView } from '../api/types';
import { AttachmentModal } from '../petition/attachment-modal';
import { CaseFiles } from '../petition/case-files';
import { petitionQuery } from '../petition/queries';
import { useMe } from '../session/me';
import { can } from '../session/permissions';

/** The files of the task's case, and a way to add one without leaving the form. */
export function TaskFiles({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const me = useMe();
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const done = () => {
    setAdding(false);
    void queries.invalidateQueries({ queryKey: petitionQuery(petition.id).queryKey });
  };
  return (
    <section className="pd-card" aria-labelledby="task-files">
      <div className="pd-card__head">
        <h2 id="task-files">{t('petition:attachments.title')}</h2>
        {can(me, 'petition.attach') ? (
          <Button size="small" className="pd-noprint" onClick={() => setAdding(true)}>
            {t('petition:action.attach.label')}
          </Button>
        ) : null}
      </div>
      <CaseFiles files={petition.attachments} />
      <AttachmentModal
        petitionId={petition.id}
        related={petition.related}
        open={adding}
        onClose={() => setAdding(false)}
        onDone={done}
      />
    </section>
  );
}
