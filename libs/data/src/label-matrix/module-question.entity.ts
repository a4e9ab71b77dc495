import {
  type LegalBasis,
  MODULE_QUESTION_KINDS,
  type ModuleQuestionKind,
  REVIEW_STATES,
  type ReviewState,
  TERRITORY_TYPES,
  type TerritoryType,
} from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { amongst, notBlank, oneOf, SHIPPED_FORM, slug } from '../shared/checks.js';
import { code, integer, json, label, optional, text, texts } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({ name: 'module_question', comment: 'A question of the complementary module' })
@Index('module_question_module_idx', ['moduleId'])
@Check('module_question_id_check', slug('id'))
@Check('module_question_position_check', 'position >= 0')
@Check(
  'module_question_texts_check',
  notBlank('label', 'unit', 'help', 'expected_evidence', 'adds', 'population_note', 'note'),
)
@Check('module_question_kind_check', oneOf('kind', MODULE_QUESTION_KINDS))
@Check('module_question_unit_check', `(kind = 'number') = (unit IS NOT NULL)`)
@Check(
  'module_question_territory_types_check',
  `${amongst('territory_types', TERRITORY_TYPES)} AND cardinality(territory_types) > 0`,
)
@Check('module_question_population_check', 'population_min > 0')
@Check('module_question_legal_basis_check', `jsonb_typeof(legal_basis) = 'object'`)
@Check('module_question_review_check', oneOf('review', REVIEW_STATES))
@Check('module_question_shipped_check', SHIPPED_FORM)
export class ModuleQuestionEntity extends ShippedRow {
  @PrimaryColumn(code())
  id: string;

  @Column(code())
  @ForeignKey('motion_module', { name: 'module_question_module_fk' })
  moduleId: string;

  @Column(integer())
  position: number;

  @Column(label())
  label: string;

  @Column(code('level: a level of the edition of the matrix; yes-no-date; number: in its unit'))
  kind: ModuleQuestionKind;

  @Column(optional(text()))
  unit: string | null;

  @Column(text())
  help: string;

  @Column(text())
  expectedEvidence: string;

  @Column(text('What it brings that the matrix does not show'))
  adds: string;

  @Column(texts('Kinds of collectivities it is put to'))
  territoryTypes: TerritoryType[];

  @Column(optional(integer('Inhabitants from which it is a duty or can be compared; it stays open below')))
  populationMin: number | null;

  @Column(optional(text()))
  populationNote: string | null;

  @Column(optional(json('The text that makes it a duty, its address, and of whom')))
  legalBasis: LegalBasis | null;

  @Column(optional(text()))
  note: string | null;

  @Column(code())
  review: ReviewState;
}
