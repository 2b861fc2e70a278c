import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, call } from '../api/client';
import type { DesignedProcess } from '../api/types';
import { useMe } from '../session/me';
import { can } from '../session/permissions';
import { useDates } from '../time/format';
import { compareLink } from './compare/sides';
import { DecisionModal } from './decision-modal';
import { ExportMenu } from './export/export-menu';
import { processesQuery, readDiagram, saveBundle } from './queries';

/** So many are shown; the older ones on demand. */
const SHOWN = 3;

interface Props {
  process: DesignedProcess;
  /** The process in the reader's language. */
  name: string;
}

/** The versions of a process, newest first: which is in use, who put it there and why, and the way back. */
export function VersionList({ process, name }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const me = useMe();
  const queries = useQueryClient();
  const [all, setAll] = useState(false);
  const [back, setBack] = useState<number>();
  const { processId, versions } = process;
  const inUse = `v${versions.find((one) => one.inUse)?.version ?? 0}`;
  const shown = all ? versions : versions.slice(0, SHOWN);
  return (
    <>
      <ul className="pd-versions">
        {shown.map((one) => (
          <li key={one.version} aria-current={one.inUse ? 'true' : undefined}>
            <span>
              {t('designer:version', { version: one.version })}
              <span className="pd-tag">{t(`designer:origin.${one.origin}`)}</span>
              {one.inUse ? <span className="pd-tag pd-tag--inuse">{t('designer:inUse')}</span> : null}
              {one.state === 'waiting' || one.state === 'refused' || one.state === 'passed-over' ? (
                <span className="pd-tag">{t(`designer:release.${one.state}`)}</span>
              ) : null}
              {one.decidedAt !== null ? (
                <span className="pd-muted pd-small pd-version__why">
                  {[one.title, one.author && t('designer:by', { who: one.author })]
                    .filter(Boolean)
                    .join(' · ')}
                  {one.title || one.author ? ' · ' : ''}
                  {t('designer:decidedBy', {
                    who: one.publisher ?? t('designer:machine'),
                    at: dates.moment(one.decidedAt),
                    reason: one.reason,
                  })}
                </span>
              ) : null}
            </span>
            <span className="pd-tags">
              {one.inUse ? null : (
                <Link className="pd-small" to={compareLink(processId, `v${one.version}`, inUse)}>
                  {t('designer:compare.action')}
                  <span className="pd-hidden">{`${name} ${one.version}`}</span>
                </Link>
              )}
              <ExportMenu
                small
                processId={processId}
                name={name}
                version={t('designer:version', { version: one.version })}
                digest={one.digest}
                read={() => readDiagram(one.digest)}
                onZip={() => saveBundle(processId, one.digest)}
              />
              {can(me, 'process.publish') &&
              !one.inUse &&
              (one.state === 'in-force' || one.state === 'shipped') ? (
                <Button size="small" onClick={() => setBack(one.version)}>
                  {t('designer:useAgain')}
                  <span className="pd-hidden">{`${name} ${one.version}`}</span>
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {versions.length > SHOWN ? (
        <Button size="small" type="link" onClick={() => setAll(!all)}>
          {t(all ? 'designer:fewer' : 'designer:older', { count: versions.length - SHOWN })}
        </Button>
      ) : null}
      <DecisionModal
        open={back !== undefined}
        title={t('designer:useAgainTitle', { name, version: back ?? 0 })}
        action={t('designer:useAgain')}
        send={(reason) =>
          call(
            api.POST('/api/designer/processes/{id}/roll-back', {
              params: { path: { id: processId } },
              body: { version: back ?? 0, reason },
            }),
          )
        }
        onClose={() => setBack(undefined)}
        onDone={() => void queries.invalidateQueries(processesQuery)}
      />
    </>
  );
}
