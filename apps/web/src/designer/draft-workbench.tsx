import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Tabs } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, call } from '../api/client';
import { Problem } from '../api/problem';
import type { Draft, Finding, StepTemplate } from '../api/types';
import { useMe } from '../session/me';
import { can } from '../session/permissions';
import { PageHead } from '../ui/page-head';
import { ProblemAlert } from '../ui/problem-alert';
import { DraftChanges } from './draft-changes';
import { ExportMenu } from './export/export-menu';
import { FileTab } from './file-tab';
import { FindingsList } from './findings-list';
import { ImportButton } from './import-button';
import { saveDraftZip, variablesQuery } from './queries';
import { ReviewBar } from './review-bar';
import { useDraft } from './use-draft';

const DiagramEditor = lazy(() => import('./modeler/diagram-editor'));
const TableEditor = lazy(() => import('./modeler/table-editor'));
const FormEditor = lazy(() => import('./form-editor'));

interface Props {
  draft: Draft;
  /** What the process's workers offer to its diagram. */
  templates: readonly StepTemplate[];
  /** Fetches the draft again: it is another one by now. */
  onReload: () => void;
}

/** A draft's diagram, forms and tables, each in its editor; what stands against it; and in what it differs. */
export function DraftWorkbench({ draft, templates, onReload }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const queries = useQueryClient();
  const { processId } = draft;
  const open = useDraft(draft, can(me, 'process.design') && draft.state === 'editing', onReload);
  const [tab, setTab] = useState('diagram');
  const [findings, setFindings] = useState<readonly Finding[]>();
  const [checking, setChecking] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const [wanted, setWanted] = useState<{ elementId: string; times: number }>();
  const diagram = draft.files.find(({ path }) => path.endsWith('.bpmn'))?.content ?? '';
  const of = (ending: string) => draft.files.filter(({ path }) => path.endsWith(ending));
  const readOnly = !open.editing;

  const check = async () => {
    setChecking(true);
    setFailed(undefined);
    try {
      await open.save();
      const answer = await call(
        api.POST('/api/designer/drafts/{id}/check', { params: { path: { id: draft.id } } }),
      );
      setFindings(answer.findings);
    } catch (error) {
      setFailed(error);
    } finally {
      setChecking(false);
    }
  };
  const submit = async () => {
    setChecking(true);
    setFailed(undefined);
    try {
      await open.save();
      const params = { path: { id: draft.id } };
      await call(
        api.POST('/api/designer/drafts/{id}/submit', { params, body: { revision: open.revisionNow() } }),
      );
      onReload();
    } catch (error) {
      setFailed(error);
    } finally {
      setChecking(false);
    }
  };
  const jump = (elementId: string) => {
    setTab('diagram');
    setWanted((before) => ({ elementId, times: (before?.times ?? 0) + 1 }));
  };
  const conflict = open.problem instanceof Problem && open.problem.status === 409;

  return (
    <>
      <PageHead
        title={draft.title}
        text={
          <>
            <Link to="/designer">{t('designer:title')}</Link> ·{' '}
            {t(`common:process.${processId}`, { defaultValue: processId })} ·{' '}
            <span role="status">{t(readOnly ? 'designer:readOnly' : `designer:state.${open.state}`)}</span>
          </>
        }
      >
        <ImportButton draft={draft} open={open} onDone={onReload} />
        <ExportMenu
          processId={processId}
          name={t(`common:process.${processId}`, { defaultValue: processId })}
          version={`${t('designer:draft')} “${draft.title}” (${open.revisionNow()})`}
          digest={open.revisionNow() === draft.revision ? draft.digest : ''}
          read={() => Promise.resolve(open.files.find(({ path }) => path.endsWith('.bpmn'))?.content ?? '')}
          onZip={() => saveDraftZip(processId, draft.id)}
        />
        <Button type={open.editing ? 'default' : 'primary'} loading={checking} onClick={() => void check()}>
          {t('designer:check')}
        </Button>
        {open.editing ? (
          <Button type="primary" disabled={checking} onClick={() => void submit()}>
            {t('designer:submit')}
          </Button>
        ) : null}
      </PageHead>
      <ReviewBar draft={draft} onReload={onReload} />
      {draft.repositoryChanged ? (
        <Alert type="info" showIcon title={t('designer:repositoryChanged')} style={{ marginBottom: 12 }} />
      ) : null}
      {conflict ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          style={{ marginBottom: 12 }}
          title={(open.problem as Problem).message}
          action={
            <span className="pd-tags">
              {(open.problem as Problem).code === 'designer.locked' ? (
                <Button size="small" onClick={() => void open.takeOver()}>
                  {t('designer:takeOver')}
                </Button>
              ) : null}
              <Button size="small" onClick={onReload}>
                {t('designer:reload')}
              </Button>
            </span>
          }
        />
      ) : (
        <ProblemAlert error={open.problem ?? failed} />
      )}
      {findings ? <FindingsList findings={findings} onJump={jump} /> : null}
      <Suspense fallback={<p className="pd-loading">{t('common:loading')}</p>}>
        <Tabs
          activeKey={tab}
          onChange={setTab}
          items={[
            {
              key: 'diagram',
              label: t('designer:tab.diagram'),
              children: (
                <DiagramEditor
                  xml={diagram}
                  templates={templates}
                  variables={() => queries.fetchQuery(variablesQuery(draft.id, open.revisionNow()))}
                  findings={findings ?? []}
                  wanted={wanted}
                  readOnly={readOnly}
                  onChange={(xml) => open.change(`${processId}.bpmn`, xml)}
                />
              ),
            },
            {
              key: 'forms',
              label: t('designer:tab.form'),
              disabled: of('.form').length === 0,
              children: (
                <FileTab files={of('.form')}>
                  {({ path, content }) => (
                    <FormEditor
                      key={path}
                      content={content}
                      readOnly={readOnly}
                      onChange={(next) => open.change(path, next)}
                    />
                  )}
                </FileTab>
              ),
            },
            {
              key: 'tables',
              label: t('designer:tab.table'),
              disabled: of('.dmn').length === 0,
              children: (
                <FileTab files={of('.dmn')}>
                  {({ path, content }) => (
                    <TableEditor
                      key={path}
                      xml={content}
                      readOnly={readOnly}
                      onChange={(next) => open.change(path, next)}
                    />
                  )}
                </FileTab>
              ),
            },
            {
              key: 'changes',
              label: t('designer:tab.changes'),
              destroyOnHidden: true,
              children: <DraftChanges draft={draft} open={open} />,
            },
          ]}
        />
      </Suspense>
    </>
  );
}
