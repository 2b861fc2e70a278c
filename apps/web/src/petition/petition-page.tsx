import './petition.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { QueryState } from '../ui/query-state';
import { PetitionScreen } from './petition-screen';
import { petitionQuery } from './queries';

/** One case, whole. */
export function Component() {
  const { id = '' } = useParams();
  const query = useQuery(petitionQuery(id));
  return (
    <QueryState query={query}>
      {query.data ? <PetitionScreen key={id} petition={query.data} /> : null}
    </QueryState>
  );
}
