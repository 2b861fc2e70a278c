import type { EntityManager } from 'typeorm';
import type { Bilingual } from '#libs/citation/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { lockFund } from './commit-fund';
import { AssistanceFund } from './entities/assistance-fund.entity';
import './messages';
import type { Department } from './vocabulary';
import { yuanOf } from './yuan';

/** A fund with what is left of it; amounts in fen. */
export interface FundView {
  id: string;
  department: Department;
  unit: Bilingual;
  year: number;
  name: string;
  budgetFen: number;
  /** Granted so far, paid or not. */
  committedFen: number;
  paidFen: number;
}

/** The funds of a year, of one department or of both. */
export function listFunds(
  db: Pick<EntityManager, 'query'>,
  year: number,
  departments: readonly Department[],
): Promise<FundView[]> {
  return db.query(
    `SELECT f.id, f.unit_id AS department, jsonb_build_object('zh', u.name_zh, 'en', u.name_en) AS unit, f.year, f.name,
       f.budget_fen::float8 AS "budgetFen", f.committed_fen::float8 AS "committedFen",
       (SELECT coalesce(sum(p.amount_fen), 0)::float8 FROM assistance_payment p WHERE p.fund_id = f.id) AS "paidFen"
     FROM assistance_fund f JOIN unit u ON u.id = f.unit_id
     WHERE f.year = $1 AND f.unit_id = ANY ($2) ORDER BY f.unit_id, f.name`,
    [year, departments],
  );
}

export interface NewFund {
  department: Department;
  year: number;
  name: string;
  budgetFen: number;
}

/** Refused (409) when the department has one of this name for the year, or when the office has no such department. */
export async function createFund(tx: OfficeTransaction, fund: NewFund): Promise<string> {
  const id = newId();
  const added: unknown[] = await tx.manager.query(
    `INSERT INTO assistance_fund (id, unit_id, year, name, budget_fen)
     SELECT $1::uuid, u.id, $3::integer, $4::text, $5::bigint FROM unit u WHERE u.id = $2
     ON CONFLICT DO NOTHING RETURNING id`,
    [id, fund.department, fund.year, fund.name, fund.budgetFen],
  );
  const [unit]: unknown[] = await tx.manager.query('SELECT 1 FROM unit WHERE id = $1', [fund.department]);
  if (!unit) throw new DomainError('assistance.no-department', { status: 422, field: 'department' });
  if (added.length === 0) throw new DomainError('assistance.fund-known', { field: 'name' });
  return id;
}

/** Sets a fund's budget, never below what was granted out of it (422, `budgetYuan`). */
export async function changeBudget(tx: OfficeTransaction, id: string, budgetFen: number): Promise<void> {
  const fund = await lockFund(tx, id);
  if (!fund) throw new DomainError('assistance.fund-unknown', { status: 404 });
  if (budgetFen < Number(fund.committedFen)) {
    const params = { granted: yuanOf(fund.committedFen) };
    throw new DomainError('assistance.fund-below-granted', { status: 422, field: 'budgetYuan', params });
  }
  await tx.manager.update(AssistanceFund, { id }, { budgetFen: String(budgetFen) });
}
