import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, call } from '../api/client';
import type { Draft } from '../api/types';
import { QueryState } from '../ui/query-state';
import type { OpenDraft } from './use-draft';

/** In which files and lines a draft differs from the version that it was begun from. */
export function DraftChanges({ draft, open }: { draft: Draft; open: OpenDraft }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['designer', 'changes', draft.id],
    gcTime: 0,
    queryFn: async () => {
      if (open.editing) await open.save();
      return call(
        api.POST('/api/designer/drafts/{id}/compare', { params: { path: { id: draft.id } }, body: {} }),
      );
    },
  });
  return (
    <QueryState query={query}>
      <p>
        <Link to={`/designer/compare/${draft.processId}?after=d${draft.id}`}>
          {t('designer:compare.sideBySide')}
        </Link>
      </p>
      {query.data?.length === 0 ? <p className="pd-muted">{t('designer:noChanges')}</p> : null}
      {query.data?.map(({ path, change, patch }) => (
        <section key={path} className="pd-card">
          <h3>
            {path} <span className="pd-tag">{t(`designer:change.${change}`)}</span>
          </h3>
          {patch === null ? (
            <p className="pd-muted">{t('designer:allDiffers')}</p>
          ) : (
            <pre className="pd-patch">
              {linesOf(patch).map((line, i) => (
                <span key={i} data-sign={line[0]}>
                  {line}
                  {'\n'}
                </span>
              ))}
            </pre>
          )}
        </section>
      ))}
    </QueryState>
  );
}

/** The lines that differ and those around them, without the file names above. */
const linesOf = (patch: string): string[] => patch.slice(Math.max(0, patch.indexOf('@@'))).split('\n');
