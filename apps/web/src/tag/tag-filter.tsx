import '../ui/filter-select.css';
import DownOutlined from '@ant-design/icons/DownOutlined';
import { type KeyboardEvent, lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '../i18n/with-texts';
import { MissingPart } from '../ui/late';
import { useAhead } from '../ui/use-ahead';
import { useTags } from './use-tags';

const TagChoice = lazy(withTexts(() => import('./tag-choice')));

interface Props {
  value: readonly string[] | undefined;
  onChange: (tags: string[] | undefined) => void;
}

/** Narrows a list to cases with all of some tags; loaded when the reader comes near, as `FilterSelect` is. */
export function TagFilter({ value = [], onChange }: Props) {
  const { t } = useTranslation();
  const { namesOf } = useTags();
  const { near, come, focused, standIn } = useAhead();
  const pressed = useRef(false);
  const press = () => {
    pressed.current = true;
    come();
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' && event.key !== 'Shift') press();
  };
  return (
    <MissingPart>
      <Suspense>
        {near ? (
          <TagChoice
            narrows
            value={value}
            autoFocus={focused.current}
            defaultOpen={pressed.current}
            onChange={(ids) => onChange(ids.length > 0 ? ids : undefined)}
          />
        ) : (
          <span className="pd-selectahead pd-tagchoice" {...standIn} onPointerDown={press}>
            <input
              role="combobox"
              readOnly
              aria-haspopup="listbox"
              aria-expanded="false"
              aria-label={t('list:tags')}
              value={namesOf(value).join('、')}
              placeholder={t('list:tags')}
              onKeyDown={byKey}
            />
            <DownOutlined aria-hidden="true" />
          </span>
        )}
      </Suspense>
    </MissingPart>
  );
}
