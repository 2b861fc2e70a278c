import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, InputNumber } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { MeetingView } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useUnitName } from '../people/use-unit-name';
import { ActionModal } from '../ui/action-modal';
import { ResolutionFields } from './resolution-fields';

interface Votes {
  inFavour: number;
  against: number;
  abstained: number;
}
const VOTES = ['inFavour', 'against', 'abstained'] as const;

/** Null where nothing was entered: no votes were taken. */
function taken(votes: Partial<Votes> | undefined): Votes | null {
  if (!votes || VOTES.every((name) => votes[name] === undefined || votes[name] === null)) return null;
  return { inFavour: votes.inFavour ?? 0, against: votes.against ?? 0, abstained: votes.abstained ?? 0 };
}

interface Values {
  attendance: {
    participantId: string;
    attended: boolean;
    byDeputy: boolean;
    deputyId?: string;
    positions: { itemId: string; text?: string }[];
    position?: string;
  }[];
  outcomes: { itemId: string; outcome: string; votes?: Partial<Votes> }[];
  resolutions: { itemId: string; unitId: string; what: string; dueOn: Dayjs }[];
}

/** What the meeting was: attendance and positions, the outcome of each case, and who does what by when. */
export function RecordModal({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const unitName = useUnitName();
  const localized = useLocalized();
  const items = meeting.items.filter(({ state }) => state === 'open');
  const positionOf = (number: string) =>
    items.length > 1 ? t('meeting:record.positionOn', { number }) : t('meeting:record.position');
  const initial: Values = {
    attendance: meeting.participants.map(
      ({ id, answer, attended, byDeputy, deputy, position, positions }) => ({
        participantId: id,
        positions: items.map((item) => ({
          itemId: item.id,
          text: positions.find(({ itemId }) => itemId === item.id)?.text,
        })),
        attended: attended ?? false,
        byDeputy: byDeputy || (attended === null && answer === 'deputy'),
        deputyId: deputy?.id,
        position: position ?? undefined,
      }),
    ),
    outcomes: items.map(({ id, outcome, votes }) => ({
      itemId: id,
      outcome: outcome ?? '',
      votes: votes ?? undefined,
    })),
    resolutions: meeting.resolutions.map(({ itemId, unitId, what, dueOn }) => ({
      itemId,
      unitId,
      what,
      dueOn: dayjs(dueOn),
    })),
  };
  const send = ({ attendance, outcomes, resolutions = [] }: Values) =>
    call(
      api.PUT('/api/meetings/{id}/record', {
        params: { path: { id: meeting.id } },
        body: {
          attendance: attendance.map((one, at) => {
            const before = initial.attendance[at];
            const positions = (before?.positions ?? []).flatMap(({ itemId }, of) => {
              const text = one.positions?.[of]?.text?.trim();
              return text ? [{ itemId, text }] : [];
            });
            return { ...before, ...one, positions };
          }),
          outcomes: outcomes.map(({ outcome, votes }, at) => ({
            itemId: items[at]?.id ?? '',
            outcome,
            votes: taken(votes),
          })),
          resolutions: resolutions.map((one) => ({ ...one, dueOn: one.dueOn.format('YYYY-MM-DD') })),
        },
      }),
    );
  return (
    <ActionModal<Values, unknown>
      open
      onClose={onClose}
      title={t('meeting:record.title')}
      action={t('meeting:record.send')}
      initial={initial}
      send={send}
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ['meetings'] });
        onClose();
      }}
    >
      <p className="pd-muted">{t('meeting:record.hint')}</p>
      <fieldset className="pd-meeting-part">
        <legend>{t('meeting:record.attendance')}</legend>
        {meeting.participants.map((one, at) => (
          <div key={one.id}>
            <Form.Item name={['attendance', at, 'attended']} valuePropName="checked" noStyle>
              <Checkbox>
                {unitName(one.unitId)} · {t(`common:role.${one.role}`)}
              </Checkbox>
            </Form.Item>
            <Form.Item name={['attendance', at, 'byDeputy']} valuePropName="checked" noStyle>
              <Checkbox aria-label={`${unitName(one.unitId)} · ${t('meeting:record.byDeputy')}`}>
                {one.deputy
                  ? t('meeting:deputy', { name: localized({ zh: one.deputy.name, en: one.deputy.nameEn }) })
                  : t('meeting:record.byDeputy')}
              </Checkbox>
            </Form.Item>
            {items.map((item, of) => (
              <Form.Item key={item.id} name={['attendance', at, 'positions', of, 'text']}>
                <Input.TextArea
                  rows={2}
                  maxLength={2000}
                  placeholder={positionOf(item.receiptNumber)}
                  aria-label={`${unitName(one.unitId)} · ${positionOf(item.receiptNumber)}`}
                />
              </Form.Item>
            ))}
            {items.length === 0 || one.position ? (
              <Form.Item name={['attendance', at, 'position']}>
                <Input.TextArea
                  rows={2}
                  maxLength={2000}
                  placeholder={t('meeting:record.position')}
                  aria-label={`${unitName(one.unitId)} · ${t('meeting:record.position')}`}
                />
              </Form.Item>
            ) : null}
          </div>
        ))}
      </fieldset>
      {items.map((item, at) => (
        <div key={item.id}>
          <Form.Item
            name={['outcomes', at, 'outcome']}
            label={t('meeting:record.outcomeOf', { number: item.receiptNumber })}
            rules={[
              { required: true, whitespace: true, message: t('common:fieldMissing') },
              { min: 5, message: t('form:rule.minLength', { limit: 5 }) },
            ]}
          >
            <Input.TextArea rows={3} maxLength={3000} />
          </Form.Item>
          <div className="pd-meeting-votes">
            {VOTES.map((name) => (
              <Form.Item
                key={name}
                name={['outcomes', at, 'votes', name]}
                label={t(`meeting:record.votes.${name}`)}
              >
                <InputNumber min={0} max={200} precision={0} />
              </Form.Item>
            ))}
          </div>
        </div>
      ))}
      <ResolutionFields items={items} />
    </ActionModal>
  );
}
