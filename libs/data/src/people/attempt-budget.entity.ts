import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, figure, instant } from '../shared/columns.js';

@Entity({
  name: 'attempt_budget',
  comment: 'What is left of a budget of attempts; forgotten once it is whole again',
})
@Index('attempt_budget_at_idx', ['at'])
@Check('attempt_budget_key_check', `key ~ '^[0-9a-f]{64}$'`)
@Check('attempt_budget_remaining_check', 'remaining >= 0 AND remaining <= 1000')
export class AttemptBudgetEntity {
  @PrimaryColumn(code('Keyed digest of what is counted: neither an address nor a network is read in it'))
  key: string;

  @Column(figure('As it was at that instant; it grows since'))
  remaining: number;

  @Column(instant())
  at: Date;
}
