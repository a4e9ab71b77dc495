import type { MatrixTheme } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { notBlank, oneOf, SHIPPED_FORM, slug } from '../shared/checks.js';
import { code, integer, label, text } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({ name: 'matrix_theme', comment: 'One of the 16 themes of an edition' })
@Index('matrix_theme_category_idx', ['editionId', 'categoryId'])
@ForeignKey('matrix_category', ['editionId', 'categoryId'], ['editionId', 'id'], { name: 'matrix_theme_category_fk' })
@Check('matrix_theme_id_check', slug('id'))
@Check('matrix_theme_texts_check', notBlank('label', 'description'))
@Check('matrix_theme_position_check', 'position >= 0')
@Check('matrix_theme_provenance_check', oneOf('provenance', ['published', 'inferred']))
@Check('matrix_theme_shipped_check', SHIPPED_FORM)
export class MatrixThemeEntity extends ShippedRow {
  @PrimaryColumn(code())
  editionId: string;

  @PrimaryColumn(code())
  id: string;

  @Column(code())
  categoryId: string;

  @Column(integer())
  position: number;

  @Column(label())
  label: string;

  @Column(text())
  description: string;

  @Column(code("published: the association's own name; inferred: ours"))
  provenance: MatrixTheme['provenance'];
}
