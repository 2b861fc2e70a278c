import { PersonChoice } from './person-choice';

interface Props {
  label: string;
  value: string | undefined;
  onChange: (person: string | undefined) => void;
}

/** Narrows a list to what one of the staff has. */
export default function PersonFilter(props: Props) {
  return <PersonChoice {...props} narrows offers={({ active }) => active} />;
}
