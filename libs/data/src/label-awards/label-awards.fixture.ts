import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { LabelAwardEntity, LabelImportEntity, LabelWithdrawalEntity } from './label-award.entities.js';

const LABEL_IMPORT = {
  ...{ id: '00000000-0000-0000-0000-000000000001', recordedAt: new Date('2026-11-28T00:00:00Z'), recordedBy: 'p' },
};
const LABEL_AWARD = {
  ...{ importId: LABEL_IMPORT.id, recordedAt: LABEL_IMPORT.recordedAt, collectivityId: 'COM-35238' },
  ...{ givenTo: 'COM-35238', formerName: null, year: 2024, ats: 4, mentions: [], corrects: null },
  ...{ sourceTitle: 'Palmarès', sourceUrl: null, sourceDate: '2024-02' },
};
const LABEL_WITHDRAWAL = { importId: LABEL_IMPORT.id, reason: 'Erreur', recordedAt: new Date(0), recordedBy: 'p' };

/** Each rule, a row that its table takes, and what breaks the rule. */
export const LABEL_CASES: [constraint: string, entity: EntityTarget<ObjectLiteral>, row: object, fault: object][] = [
  ['label_import_id_check', LabelImportEntity, LABEL_IMPORT, { id: 'essai' }],
  ['label_award_given_to_check', LabelAwardEntity, LABEL_AWARD, { givenTo: '' }],
  ['label_award_year_check', LabelAwardEntity, LABEL_AWARD, { year: 1998 }],
  ['label_award_year_check', LabelAwardEntity, LABEL_AWARD, { year: 2027 }],
  ['label_award_ats_check', LabelAwardEntity, LABEL_AWARD, { ats: 0 }],
  ['label_award_ats_check', LabelAwardEntity, LABEL_AWARD, { ats: 6 }],
  ['label_award_mentions_check', LabelAwardEntity, LABEL_AWARD, { mentions: ['Une', 'Une'] }],
  ['label_award_mentions_check', LabelAwardEntity, LABEL_AWARD, { mentions: [''] }],
  ['label_award_mentions_check', LabelAwardEntity, LABEL_AWARD, { mentions: ['a'.repeat(121)] }],
  ['label_award_mentions_check', LabelAwardEntity, LABEL_AWARD, { mentions: [...'abcdefghijk'] }],
  ['label_award_texts_check', LabelAwardEntity, LABEL_AWARD, { sourceTitle: ' ' }],
  ['label_award_texts_check', LabelAwardEntity, LABEL_AWARD, { sourceTitle: 'a'.repeat(301) }],
  ['label_award_texts_check', LabelAwardEntity, LABEL_AWARD, { formerName: ' ' }],
  ['label_award_texts_check', LabelAwardEntity, LABEL_AWARD, { formerName: 'a'.repeat(201) }],
  ['label_award_url_check', LabelAwardEntity, LABEL_AWARD, { sourceUrl: 'javascript:alert(1)' }],
  ['label_award_url_check', LabelAwardEntity, LABEL_AWARD, { sourceUrl: `https://a.example/${'a'.repeat(500)}` }],
  ['label_award_date_check', LabelAwardEntity, LABEL_AWARD, { sourceDate: '2024-02-30' }],
  ['label_withdrawal_reason_check', LabelWithdrawalEntity, LABEL_WITHDRAWAL, { reason: ' ' }],
  ['label_withdrawal_reason_check', LabelWithdrawalEntity, LABEL_WITHDRAWAL, { reason: 'a'.repeat(1_001) }],
];
