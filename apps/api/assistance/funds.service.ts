import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, may } from '#libs/access/index';
import { yearOf } from '#libs/assistance/commit-fund';
import { changeBudget, createFund, listFunds } from '#libs/assistance/funds';
import { DEPARTMENTS } from '#libs/assistance/vocabulary';
import { fenOf } from '#libs/assistance/yuan';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import type { OfficeTransaction } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import type { FundBody } from './funds.dto';

@Injectable()
export class FundsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  /** Civil affairs sees its own funds; finance, who keeps the books, and who reads everything see all. */
  async list(actor: Actor, year = yearOf(this.office.now())) {
    const all = may(actor, 'fund.manage') || may(actor, 'petition.read-all');
    const own = DEPARTMENTS.filter(
      (department) => all || actor.posts.some((post) => post.unitId === department),
    );
    return { year, funds: await listFunds(this.dataSource.manager, year, own) };
  }

  async create(actor: Actor, { budgetYuan, ...fund }: FundBody) {
    const id = await this.change(actor, 'fund.create', null, (tx) =>
      createFund(tx, { ...fund, budgetFen: fenOf(budgetYuan) }),
    );
    return { id };
  }

  budget(actor: Actor, id: string, budgetYuan: number): Promise<void> {
    return this.change(actor, 'fund.change', id, (tx) => changeBudget(tx, id, fenOf(budgetYuan)));
  }

  private change<T>(
    actor: Actor,
    action: string,
    id: string | null,
    work: (tx: OfficeTransaction) => Promise<T>,
  ): Promise<T> {
    const person = { kind: 'person', id: actor.personId } as const;
    return this.office.transaction(person, `request:${newId()}`, async (tx) => {
      const result = await work(tx);
      await record(tx.manager, { actor, action, subjectType: 'fund', subjectId: id ?? String(result) });
      return result;
    });
  }
}
