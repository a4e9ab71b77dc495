import type { Verification } from '@ou-en-est-on/domain';
import { Column, ForeignKey, PrimaryColumn } from 'typeorm';
import { code, flag, integer, optional, text } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

/** Columns that targets, milestones and observations of an action share. */
export abstract class ActionFactRow extends ShippedRow {
  @PrimaryColumn(code())
  id: string;

  @Column(code())
  actionId: string;

  @Column(integer())
  position: number;

  @Column(optional(code()))
  evidenceId: string | null;

  @Column(code('How the fact was checked before it was shipped'))
  verification: Verification;

  @Column(flag('A fact to verify is neither displayed nor counted'))
  toVerify: boolean;

  @Column(optional(text()))
  note: string | null;
}

/** The two foreign keys of a fact, named after its table. */
export function FactForeignKeys(table: string): ClassDecorator {
  return (target) => {
    ForeignKey('government_action', ['actionId'], ['id'], { name: `${table}_action_fk` })(target);
    ForeignKey('evidence', ['evidenceId'], ['id'], { name: `${table}_evidence_fk` })(target);
  };
}
