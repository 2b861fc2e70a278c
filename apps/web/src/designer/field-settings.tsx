import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_KINDS } from '../form/schema';
import { useLocalized } from '../i18n/localized';
import { asTree, unitsQuery } from '../people/units';
import { addableOf } from './form-fields';
import type { Part } from './form-texts';

/** Posts that a field can ask for: those whose holders work on cases. */
const ROLES = [
  'registrar',
  'handler',
  'head',
  'leader',
  'civil-affairs',
  'finance',
  'reviewer',
  'supervisor',
  'discipline',
] as const;

interface Props {
  /** A field that the office has added. */
  part: Part;
  disabled: boolean;
  onSet: (path: readonly string[], value: unknown) => void;
}

/** What can be set of a field that the office has added, by its kind. */
export function FieldSettings({ part, disabled, onSet }: Props) {
  const { t } = useTranslation();
  const validate = (part.validate ?? {}) as { required?: boolean; min?: number; max?: number };
  const { hide } = (part.conditional ?? {}) as { hide?: string };
  const key = String(part.key);
  const kind = addableOf(part);
  const named = (name: string) => `${key} ${t(`designer:form.${name}`)}`;
  const amount = (name: 'min' | 'max') => (
    <Setting label={t(`designer:form.${name}`)}>
      <InputNumber
        aria-label={named(name)}
        disabled={disabled}
        min={0}
        precision={2}
        value={validate[name] === undefined ? null : validate[name] / 100}
        onChange={(yuan: number | null) =>
          onSet(['validate', name], yuan === null ? undefined : Math.round(yuan * 100))
        }
      />
    </Setting>
  );
  return (
    <div className="pd-fieldsettings" role="group" aria-label={t('designer:form.settings', { name: key })}>
      <Checkbox
        disabled={disabled}
        checked={validate.required === true}
        onChange={({ target }) => onSet(['validate', 'required'], target.checked)}
      >
        {t('designer:form.required')}
      </Checkbox>
      {kind === 'person' ? <PersonSettings part={part} disabled={disabled} onSet={onSet} /> : null}
      {kind === 'money' ? amount('min') : null}
      {kind === 'money' ? amount('max') : null}
      {kind === 'file' ? <FileSettings part={part} disabled={disabled} onSet={onSet} /> : null}
      <Setting label={t('designer:form.hide')}>
        <Input
          aria-label={named('hide')}
          disabled={disabled}
          maxLength={500}
          placeholder={t('designer:form.hideExample')}
          value={hide ?? ''}
          onChange={({ target }) => onSet(['conditional', 'hide'], target.value || undefined)}
        />
      </Setting>
    </div>
  );
}

function PersonSettings({ part, disabled, onSet }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { data = [] } = useQuery(unitsQuery);
  const common = { mode: 'multiple' as const, disabled, placeholder: t('designer:form.any') };
  const key = String(part.key);
  return (
    <>
      <Setting label={t('designer:form.units')}>
        <Select
          {...common}
          aria-label={`${key} ${t('designer:form.units')}`}
          showSearch={{ optionFilterProp: 'label' }}
          value={(part.units ?? []) as string[]}
          options={asTree(data).map(({ id, name, depth }) => ({
            value: id,
            label: `${'\u3000'.repeat(depth)}${localized(name)}`,
          }))}
          onChange={(units: string[]) => onSet(['units'], units)}
        />
      </Setting>
      <Setting label={t('designer:form.roles')}>
        <Select
          {...common}
          aria-label={`${key} ${t('designer:form.roles')}`}
          showSearch={{ optionFilterProp: 'label' }}
          value={(part.roles ?? []) as string[]}
          options={ROLES.map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
          onChange={(roles: string[]) => onSet(['roles'], roles)}
        />
      </Setting>
    </>
  );
}

function FileSettings({ part, disabled, onSet }: Props) {
  const { t } = useTranslation();
  const key = String(part.key);
  return (
    <>
      <Setting label={t('designer:form.accept')}>
        <Select
          mode="multiple"
          disabled={disabled}
          placeholder={t('designer:form.any')}
          aria-label={`${key} ${t('designer:form.accept')}`}
          value={(part.accept ?? []) as string[]}
          options={Object.keys(FILE_KINDS).map((kind) => ({
            value: kind,
            label: t(`form:file.kind.${kind}`),
          }))}
          onChange={(accept: string[]) => onSet(['accept'], accept)}
        />
      </Setting>
      <Setting label={t('designer:form.maxKilobytes')}>
        <InputNumber
          disabled={disabled}
          min={1}
          precision={0}
          aria-label={`${key} ${t('designer:form.maxKilobytes')}`}
          value={(part.maxKilobytes ?? null) as number | null}
          onChange={(most: number | null) => onSet(['maxKilobytes'], most ?? undefined)}
        />
      </Setting>
      <Setting label={t('designer:form.uploadedBy')}>
        <Select
          disabled={disabled}
          aria-label={`${key} ${t('designer:form.uploadedBy')}`}
          value={(part.uploadedBy ?? 'anyone') as string}
          options={['anyone', 'staff', 'oneself'].map((who) => ({
            value: who,
            label: t(`designer:form.by.${who}`),
          }))}
          onChange={(who: string) => onSet(['uploadedBy'], who === 'anyone' ? undefined : who)}
        />
      </Setting>
    </>
  );
}

function Setting({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="pd-formeditor__text">
      <span className="pd-small">{label}</span>
      {children}
    </div>
  );
}
