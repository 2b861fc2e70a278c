import './designer.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { QueryState } from '../ui/query-state';
import { DraftWorkbench } from './draft-workbench';
import { draftQuery, templatesQuery } from './queries';

/** One draft, opened for editing. */
export function Component() {
  const { id = '' } = useParams();
  const query = useQuery(draftQuery(id));
  const processId = query.data?.processId;
  const templates = useQuery({ ...templatesQuery(processId ?? ''), enabled: processId !== undefined });
  return (
    <QueryState query={query.data ? templates : query}>
      {query.data && templates.data ? (
        // Another revision than the one that was opened is another draft: everything is built anew from it.
        <DraftWorkbench
          key={`${id}/${query.data.revision}/${query.data.state}`}
          draft={query.data}
          templates={templates.data}
          onReload={() => void query.refetch()}
        />
      ) : null}
    </QueryState>
  );
}
