import '../petition/petition.css';
import './task.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { QueryState } from '../ui/query-state';
import { taskQuery } from './queries';
import { TaskScreen } from './task-screen';

/** One task: its form beside the case. */
export function Component() {
  const { key = '' } = useParams();
  const query = useQuery(taskQuery(key));
  return (
    <QueryState query={query}>{query.data ? <TaskScreen key={key} task={query.data} /> : null}</QueryState>
  );
}
