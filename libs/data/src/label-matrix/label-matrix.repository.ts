import type { MatrixEdition } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { toMatrixEdition } from './label-matrix.mapper.js';
import { MatrixCategoryEntity } from './matrix-category.entity.js';
import { MatrixEditionEntity } from './matrix-edition.entity.js';
import { MatrixServiceEntity } from './matrix-service.entity.js';
import { MatrixThemeEntity } from './matrix-theme.entity.js';

export class LabelMatrixRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The edition the site shows, with its categories, themes and services in their order; null before any is loaded. */
  async findCurrentEdition(): Promise<MatrixEdition | null> {
    const edition = await this.manager.findOneBy(MatrixEditionEntity, { isCurrent: true });
    if (!edition) return null;
    const ofEdition = { where: { editionId: edition.id }, order: { position: 'ASC', id: 'ASC' } } as const;
    const categories = await this.manager.find(MatrixCategoryEntity, ofEdition);
    const themes = await this.manager.find(MatrixThemeEntity, ofEdition);
    const services = await this.manager.find(MatrixServiceEntity, ofEdition);
    return toMatrixEdition({ edition, categories, themes, services });
  }
}
