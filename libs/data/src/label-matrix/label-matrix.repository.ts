import type { MatrixEdition, MatrixEditionSummary } from '@ou-en-est-on/domain';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { toMatrixEdition } from './label-matrix.mapper.js';
import { MatrixCategoryEntity } from './matrix-category.entity.js';
import { MatrixEditionEntity } from './matrix-edition.entity.js';
import { MatrixServiceEntity } from './matrix-service.entity.js';
import { MatrixThemeEntity } from './matrix-theme.entity.js';

export class LabelMatrixRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The edition the site shows, with its categories, themes and services in their order; null before any is loaded. */
  findCurrentEdition(): Promise<MatrixEdition | null> {
    return this.find({ isCurrent: true });
  }

  findEdition(id: string): Promise<MatrixEdition | null> {
    return this.find({ id });
  }

  /** The edition shown first, then the latest. */
  async findEditions(): Promise<MatrixEditionSummary[]> {
    return this.manager.query<MatrixEditionSummary[]>(
      `SELECT id, label, year, official, is_current AS "isCurrent", based_on AS "basedOn", warning,
         previous_edition_id AS "previousEditionId",
         (SELECT count(*)::int FROM matrix_theme WHERE edition_id = edition.id) AS "themeCount",
         (SELECT count(*)::int FROM matrix_service WHERE edition_id = edition.id) AS "serviceCount"
       FROM matrix_edition AS edition ORDER BY is_current DESC, year DESC, id`,
    );
  }

  private async find(where: FindOptionsWhere<MatrixEditionEntity>): Promise<MatrixEdition | null> {
    const edition = await this.manager.findOneBy(MatrixEditionEntity, where);
    if (!edition) return null;
    const ofEdition = { where: { editionId: edition.id }, order: { position: 'ASC', id: 'ASC' } } as const;
    const categories = await this.manager.find(MatrixCategoryEntity, ofEdition);
    const themes = await this.manager.find(MatrixThemeEntity, ofEdition);
    const services = await this.manager.find(MatrixServiceEntity, ofEdition);
    return toMatrixEdition({ edition, categories, themes, services });
  }
}
