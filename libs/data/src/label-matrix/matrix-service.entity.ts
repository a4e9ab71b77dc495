import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { notBlank, SHIPPED_FORM, slug } from '../shared/checks.js';
import { code, integer, label, text, texts } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({ name: 'matrix_service', comment: 'One of the 139 digital services of an edition' })
@Index('matrix_service_theme_idx', ['editionId', 'themeId'])
@ForeignKey('matrix_theme', ['editionId', 'themeId'], ['editionId', 'id'], { name: 'matrix_service_theme_fk' })
@Check('matrix_service_id_check', slug('id'))
@Check('matrix_service_texts_check', notBlank('label', 'description'))
@Check('matrix_service_position_check', 'position >= 0')
@Check('matrix_service_shipped_check', SHIPPED_FORM)
export class MatrixServiceEntity extends ShippedRow {
  @PrimaryColumn(code())
  editionId: string;

  @PrimaryColumn(code())
  id: string;

  @Column(code())
  themeId: string;

  @Column(integer())
  position: number;

  @Column(label())
  label: string;

  @Column(text())
  description: string;

  @Column(texts('Services of the previous edition it comes from; those of the list of 2014 for the working edition'))
  derivedFrom: string[];
}
