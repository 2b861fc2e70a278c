import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { UnitSelect } from '../people/unit-select';
import { AttachmentSelect } from './attachment-select';
import { CaseSelect } from './case-select';
import type { BridgedField } from './field-bridge';
import { FileField } from './file-field';
import { FundSelect } from './fund-select';
import { MoneyField } from './money-field';
import { OfficeDate } from './office-date';
import { PaperApproval } from './paper-approval';
import { PersonSelect } from './person-select';
import { PetitionReference } from './petition-reference';
import { ReceiptUpload } from './receipt-upload';
import { OFFICE_TYPES } from './schema';

/** The control of one of the office's own fields. */
export function OfficeControl({ shown }: { shown: BridgedField }) {
  const { t } = useTranslation();
  const { domId, field, value, errors, disabled, change, blur } = shown;
  const describedBy = `${domId}-description ${domId}-error-message`;
  const common = {
    id: domId,
    disabled,
    status: errors.length ? ('error' as const) : undefined,
    onBlur: blur,
    'aria-describedby': describedBy,
  };
  const label = field.dateLabel ?? field.label ?? '';
  const text = typeof value === 'string' ? value : undefined;
  switch (field.type) {
    case OFFICE_TYPES.unit:
      return (
        <UnitSelect
          {...common}
          label={label}
          describedBy={describedBy}
          value={text}
          onChange={(unit) => change(unit ?? null)}
        />
      );
    case OFFICE_TYPES.petition:
      return <PetitionReference {...common} label={label} value={text} onChange={change} />;
    case OFFICE_TYPES.paper:
      return <PaperApproval {...common} kind={field.properties?.paper} value={text} onChange={change} />;
    case OFFICE_TYPES.attachment:
      return <AttachmentSelect {...common} label={label} value={text} onChange={change} />;
    case OFFICE_TYPES.fund:
      return <FundSelect {...common} label={label} value={text} onChange={change} />;
    case OFFICE_TYPES.receipt:
      return <ReceiptUpload {...common} label={label} value={text} onChange={change} />;
    case OFFICE_TYPES.date:
      return <OfficeDate {...common} field={field} label={label} value={text} onChange={change} />;
    case OFFICE_TYPES.person:
      return (
        <PersonSelect {...common} field={field.key ?? ''} label={label} value={text} onChange={change} />
      );
    case OFFICE_TYPES.money:
      return <MoneyField {...common} label={label} value={value} onChange={change} />;
    case OFFICE_TYPES.file:
      return <FileField {...common} field={field} label={label} value={text} onChange={change} />;
    case OFFICE_TYPES.caseReference:
      return <CaseSelect {...common} label={label} value={text} onChange={change} />;
    default:
      return (
        <Select
          {...common}
          allowClear
          aria-label={label}
          value={text}
          placeholder={t('common:selectPlaceholder')}
          options={field.values}
          onChange={(choice?: string) => change(choice ?? null)}
        />
      );
  }
}
