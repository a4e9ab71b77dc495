import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { notBlank, SHIPPED_FORM, slug } from '../shared/checks.js';
import { code, integer, label } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({ name: 'matrix_category', comment: 'Group of themes of an edition' })
@Check('matrix_category_id_check', slug('id'))
@Check('matrix_category_texts_check', notBlank('label'))
@Check('matrix_category_position_check', 'position >= 0')
@Check('matrix_category_shipped_check', SHIPPED_FORM)
export class MatrixCategoryEntity extends ShippedRow {
  @PrimaryColumn(code())
  @ForeignKey('matrix_edition', { name: 'matrix_category_edition_fk' })
  editionId: string;

  @PrimaryColumn(code())
  id: string;

  @Column(label())
  label: string;

  @Column(integer())
  position: number;
}
