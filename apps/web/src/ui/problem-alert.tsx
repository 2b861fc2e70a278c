import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { problemText } from './problem-text';

interface Props {
  error: unknown;
  /** Fields whose message already stands beside their input. */
  shownFields?: readonly string[];
}

/** What the server refused and why; every field that has no input on the page is listed by name. */
export function ProblemAlert({ error, shownFields = [] }: Props) {
  const { t } = useTranslation();
  if (!error) return null;
  const rest =
    error instanceof Problem ? error.errors.filter(({ field }) => !shownFields.includes(field)) : [];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={problemText(error, t)}
      description={
        rest.length ? (
          <ul>
            {rest.map(({ field, message }) => (
              <li key={field + message}>{`${field}: ${message}`}</li>
            ))}
          </ul>
        ) : undefined
      }
    />
  );
}
