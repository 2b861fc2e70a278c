import './running.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { useLocalized } from '../i18n/localized';
import { ActionModal } from '../ui/action-modal';
import { QueryState } from '../ui/query-state';
import { ReasonField } from '../ui/reason-field';
import { useMessage } from '../ui/use-message';
import { movesQuery, staysQuery } from './queries';

interface Props {
  petitionId: string;
  /** Receipt number. */
  number: string;
  /** Where the case stands. */
  elementId: string;
  onClose: () => void;
}

/** Where a stuck case is to be put instead, and why; a step that a rule stands against says which. */
export default function MoveModal({ petitionId, number, elementId, onClose }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const message = useMessage();
  const queries = useQueryClient();
  const query = useQuery(staysQuery(petitionId));
  const stay = query.data?.find((one) => one.elementId === elementId);
  return (
    <ActionModal<{ toElement: string; reason: string }, unknown>
      open
      onClose={onClose}
      title={t('running:move.title', { number })}
      action={t('running:move.action')}
      send={(body) =>
        call(
          api.POST('/api/petitions/{id}/moves', {
            params: { path: { id: petitionId } },
            body: { ...body, stay: stay?.key ?? '0' },
          }),
        )
      }
      onDone={() => {
        message.success(t('running:move.proposed'));
        void queries.invalidateQueries(movesQuery);
        onClose();
      }}
    >
      <QueryState query={query}>
        <p>
          {t('running:move.stay')} <strong>{stay ? localized(stay.name) : '–'}</strong>
        </p>
        {stay?.hindrance ? <p className="pd-running__stuck">{localized(stay.hindrance)}</p> : null}
        {stay?.targets.length === 0 ? <p className="pd-muted">{t('running:move.none')}</p> : null}
        <Form.Item
          name="toElement"
          label={t('running:move.to')}
          extra={t('running:move.hint')}
          rules={[{ required: true, message: t('common:fieldMissing') }]}
        >
          <Radio.Group className="pd-running__targets">
            {stay?.targets.map((target) => (
              <Radio
                key={target.elementId}
                value={target.elementId}
                disabled={target.obstacle !== null || stay.hindrance !== null}
              >
                <span>{localized(target.name)}</span>
                <small className="pd-muted">
                  {target.obstacle ? localized(target.obstacle) : t(`running:move.${target.way}`)}
                </small>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
      </QueryState>
      <ReasonField />
    </ActionModal>
  );
}
