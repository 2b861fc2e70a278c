import './templates.css';
import '../people/people.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateKind } from '../api/types';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { useMessage } from '../ui/use-message';
import { PrefixForm } from './prefix-form';
import { PreviewModal } from './preview-modal';
import { templatesQuery } from './queries';
import { TemplateVersions } from './template-versions';
import { UploadModal } from './upload-modal';

/** The templates of papers: what is in use, earlier versions, and a new one. */
export function Component() {
  const { t } = useTranslation();
  const message = useMessage();
  const query = useQuery(templatesQuery);
  const [uploaded, setUploaded] = useState<TemplateKind>();
  const [previewed, setPreviewed] = useState<TemplateKind>();
  const kinds = query.data?.kinds ?? [];
  return (
    <>
      <PageHead title={t('papers:templates.title')} text={t('papers:templates.text')} />
      <QueryState query={query}>
        {query.data ? <PrefixForm prefix={query.data.prefix} /> : null}
        <p className="pd-muted pd-small pd-fieldlist">
          {t('papers:templates.common')}{' '}
          {(kinds[0]?.commonFields ?? []).map((field) => `{${field}}`).join(' ')}
        </p>
        <div className="pd-tablebox">
          <table className="pd-table pd-templates">
            <caption className="pd-hidden">{t('papers:templates.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('papers:templates.kind')}</th>
                <th scope="col">{t('papers:templates.versions')}</th>
                <th scope="col">
                  <span className="pd-hidden">{t('inbox:column.action')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <tr key={kind.kind}>
                  <td>
                    {kind.title}
                    {kind.fields.length > 0 ? (
                      <div className="pd-muted pd-small">
                        {t('papers:templates.fields')}
                        {t('common:colon')}
                        {kind.fields.map((field) => `{${field}}`).join(' ')}
                      </div>
                    ) : null}
                  </td>
                  <td>
                    <TemplateVersions kind={kind} />
                  </td>
                  <td className="pd-people__actions">
                    <span className="pd-tags">
                      <Button size="small" onClick={() => setPreviewed(kind)}>
                        {t('papers:templates.preview')}
                        <span className="pd-hidden">{kind.title}</span>
                      </Button>
                      <Button size="small" onClick={() => setUploaded(kind)}>
                        {t('papers:templates.upload')}
                        <span className="pd-hidden">{kind.title}</span>
                      </Button>
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </QueryState>
      <UploadModal
        kind={uploaded}
        onClose={() => setUploaded(undefined)}
        onDone={() => void message.success(t('papers:templates.uploaded'))}
      />
      <PreviewModal kind={previewed} onClose={() => setPreviewed(undefined)} />
    </>
  );
}
