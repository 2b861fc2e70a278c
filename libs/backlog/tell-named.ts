import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from '#libs/petition/entities/petition.entity';
import { issuePaper } from '#libs/petition/issue-paper';
import type { BacklogCase } from './entities/backlog-case.entity';
import { namesForPapers } from './named-people';

/** The petitioner is told who is responsible for the case now. */
export async function tellNamed(
  tx: OfficeTransaction,
  petition: Petition,
  backlog: BacklogCase,
): Promise<void> {
  const { townLeader, communityLeader, responsible, unit } = await namesForPapers(
    tx.manager,
    backlog.unitId,
    backlog,
  );
  await issuePaper(tx, petition, {
    kind: 'backlog-named',
    article: 'office-rule',
    appeal: 'supervise',
    values: { townLeader, communityLeader, responsible, unit },
  });
}
