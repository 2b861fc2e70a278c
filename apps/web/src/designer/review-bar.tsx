import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, call } from '../api/client';
import type { Draft } from '../api/types';
import { useMe } from '../session/me';
import { can } from '../session/permissions';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';
import { DecisionModal } from './decision-modal';
import { processesQuery } from './queries';

/** Where a draft stands on its way to being published, and what the reader can do about it. */
export function ReviewBar({ draft, onReload }: { draft: Draft; onReload: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'publish' | 'return'>();
  const params = { path: { id: draft.id } };
  if (draft.state === 'editing') {
    return draft.reviewNote === null ? null : (
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 12 }}
        title={t('designer:sentBack', { reason: draft.reviewNote })}
      />
    );
  }
  const withdraw = () =>
    call(api.POST('/api/designer/drafts/{id}/withdraw', { params })).then(onReload, (error: unknown) =>
      message.error(problemText(error, t)),
    );
  const publish = (reason: string) =>
    call(api.POST('/api/designer/drafts/{id}/publish', { params, body: { reason } }));
  const sendBack = (reason: string) =>
    call(api.POST('/api/designer/drafts/{id}/return', { params, body: { reason } }));
  const mayPublish = can(me, 'process.publish') && !draft.written;
  return (
    <>
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 12 }}
        title={t('designer:inReview')}
        description={draft.note || undefined}
        action={
          <span className="pd-tags">
            {can(me, 'process.design') ? (
              <Button size="small" onClick={() => void withdraw()}>
                {t('designer:withdraw')}
              </Button>
            ) : null}
            {mayPublish ? (
              <>
                <Button size="small" onClick={() => setAsked('return')}>
                  {t('designer:sendBack')}
                </Button>
                <Button size="small" type="primary" onClick={() => setAsked('publish')}>
                  {t('designer:publish')}
                </Button>
              </>
            ) : null}
          </span>
        }
      />
      <DecisionModal
        open={asked !== undefined}
        title={t(asked === 'return' ? 'designer:sendBack' : 'designer:publishTitle', { title: draft.title })}
        action={t(asked === 'return' ? 'designer:sendBack' : 'designer:publish')}
        send={asked === 'return' ? sendBack : publish}
        onClose={() => setAsked(undefined)}
        onDone={() => {
          void queries.invalidateQueries(processesQuery);
          if (asked === 'publish') void message.success(t('designer:published'));
          void navigate('/designer');
        }}
      />
    </>
  );
}
