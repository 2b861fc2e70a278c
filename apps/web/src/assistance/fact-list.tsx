import './assistance.css';

export type Fact = readonly [name: string, text: string | null | undefined];

/** Names and what stands beside them; those without a text are left out. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const shown = facts.filter(([, text]) => text);
  if (shown.length === 0) return null;
  return (
    <dl className="pd-assist__facts">
      {shown.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="pd-pre" data-written>
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
