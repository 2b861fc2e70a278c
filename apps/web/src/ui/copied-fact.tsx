import { CopyButton } from './copy-button';

/** A number or code of a list of facts, with the button that copies it. */
export function CopiedFact({ term, value, copy }: { term: string; value: string; copy: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
      <dd className="pd-receipt__copy">
        <CopyButton text={value} label={copy} />
      </dd>
    </div>
  );
}
