import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { problemText } from '../ui/problem-text';
import './advance-clock.css';

const steps = [1, 5, 15, 60] as const;

/** Lets an administrator move the demonstration clock on by days; it can't be moved back. */
export default function AdvanceClock() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [days, setDays] = useState<number>(1);
  const advance = useMutation({
    mutationFn: () => call(api.POST('/api/clock/advance', { body: { days } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <span className="pd-advance">
      <label>
        <span className="pd-hidden">{t('shell:demo.by')}</span>
        <select value={days} onChange={(event) => setDays(Number(event.target.value))}>
          {steps.map((step) => (
            <option key={step} value={step}>
              {t('shell:demo.days', { count: step })}
            </option>
          ))}
        </select>
      </label>
      <button type="button" disabled={advance.isPending} onClick={() => advance.mutate()}>
        {t('shell:demo.advance')}
      </button>
      <span role="status">{advance.isError ? problemText(advance.error, t) : ''}</span>
    </span>
  );
}
