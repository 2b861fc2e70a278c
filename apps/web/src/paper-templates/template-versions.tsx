import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { TemplateKind } from '../api/types';
import { useDates } from '../time/format';
import { ProblemAlert } from '../ui/problem-alert';
import { saveTemplate, templatesQuery } from './queries';

/** The versions of one kind: which is in use, and putting another one in use. */
export function TemplateVersions({ kind }: { kind: TemplateKind }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const activate = useMutation({
    mutationFn: (version: number | null) =>
      call(
        api.POST('/api/paper-templates/{kind}/activate', {
          params: { path: { kind: kind.kind } },
          body: { version },
        }),
      ),
    onSuccess: () => queries.invalidateQueries(templatesQuery),
  });
  const load = useMutation({
    mutationFn: (version: number | null) => saveTemplate(kind.kind, kind.title, version),
  });
  const own = kind.versions.map((one) => ({
    version: one.version as number | null,
    active: one.active,
    name: t('papers:templates.version', { version: one.version }),
    by: t('papers:templates.by', { name: one.uploadedBy, at: dates.full(one.uploadedAt) }),
  }));
  const product = {
    version: null,
    active: !own.some(({ active }) => active),
    name: t('papers:templates.product'),
    by: '',
  };
  return (
    <>
      <ProblemAlert error={activate.error ?? load.error} />
      <ul className="pd-versions">
        {[...own, product].map(({ version, active, name, by }) => (
          <li key={version ?? 'product'}>
            <span>
              {name} <span className="pd-muted pd-small">{by}</span>
            </span>
            <span className="pd-tags">
              {active ? <span className="pd-tag">{t('papers:templates.inUse')}</span> : null}
              <Button size="small" type="link" onClick={() => load.mutate(version)}>
                {t('papers:templates.download')}
                <span className="pd-hidden">{`${kind.title} ${name}`}</span>
              </Button>
              {active ? null : (
                <Button size="small" type="link" onClick={() => activate.mutate(version)}>
                  {t('papers:templates.activate')}
                  <span className="pd-hidden">{`${kind.title} ${name}`}</span>
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
