import '../staff-notice/staff-notice.css';
import './colleague.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenQuestion, QuestionSide } from '../api/types';
import { useDates } from '../time/format';
import { LoadMore } from '../ui/load-more';
import { questionsQuery } from './queries';

/** What colleagues ask the reader, and what the reader has asked and is not answered yet. */
export function OpenQuestions() {
  return (
    <>
      <Questions side="to-me" />
      <Questions side="by-me" />
    </>
  );
}

function Questions({ side }: { side: QuestionSide }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(questionsQuery(side));
  const questions = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (questions.length === 0) return null;
  return (
    <section className="pd-card pd-staff-notices pd-questions" aria-labelledby={`questions-${side}`}>
      <h2 id={`questions-${side}`}>
        {t(`colleague:questions.${side}`, { count: query.data?.pages[0]?.total })}
      </h2>
      <ul>
        {questions.map((question) => (
          <Question key={question.id} question={question} side={side} />
        ))}
      </ul>
      <LoadMore query={query} />
    </section>
  );
}

function Question({ question, side }: { question: OpenQuestion; side: QuestionSide }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { author, asked, text } = question;
  const toMe = side === 'to-me';
  return (
    <li>
      <span className="pd-question">
        {t(toMe ? 'colleague:questions.by' : 'colleague:questions.of', { name: toMe ? author : asked, text })}
      </span>
      <span className="pd-tags pd-muted">
        <span>{dates.day(question.askedAt)}</span>
        <span>{question.subject}</span>
        <Link to={`/petitions/${question.petitionId}?tab=comments&comment=${question.id}`}>
          {t(toMe ? 'colleague:questions.answer' : 'colleague:questions.open', {
            number: question.receiptNumber,
          })}
        </Link>
      </span>
    </li>
  );
}
