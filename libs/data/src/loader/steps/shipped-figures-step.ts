import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ImportEntity } from '../../indicators/import.entity.js';
import { ImportRepository } from '../../indicators/import.repository.js';
import { shippedHash } from '../../shipped/index.js';
import { addReports, NOTHING_DONE, type TableReport } from '../../shared/load-report.js';
import type { LoadStep } from '../load-step.js';
import {
  type FactOfIndicator,
  figuresOfActions,
  figuresOfLabelHistory,
  type ShippedFigure,
} from '../shipped-figures.js';

interface FiguresOfFile {
  readonly file: string;
  readonly figures: readonly ShippedFigure[];
}

/** The figures of each file are one import; changed ones take the place of those the file gave before. */
export const SHIPPED_FIGURES_STEP: LoadStep = {
  table: 'observation',
  writes: ['import', 'observation'],
  load: async ({ manager, dataset, now }) => {
    const facts = await findFactsOfIndicators(manager);
    const files: FiguresOfFile[] = [
      ...dataset['government-actions'].map(({ file, content }) => ({
        file,
        figures: figuresOfActions(content.actions, facts),
      })),
      ...dataset['label-history'].map(({ file, content }) => ({ file, figures: figuresOfLabelHistory(content) })),
    ];
    const reports: TableReport[] = [];
    for (const figures of files) reports.push(await publishFigures(manager, figures, now));
    return addReports(reports);
  },
};

function findFactsOfIndicators(manager: EntityManager): Promise<FactOfIndicator[]> {
  return manager.query(
    `SELECT fact_ref AS "factRef", indicator_id AS "indicatorId", unit
     FROM indicator_fact JOIN indicator ON id = indicator_id ORDER BY fact_ref, indicator_id`,
  );
}

async function publishFigures(
  manager: EntityManager,
  { file, figures }: FiguresOfFile,
  now: Date,
): Promise<TableReport> {
  const imports = new ImportRepository(manager);
  const sha256 = shippedHash({ file, figures });
  const last = await findLastImport(manager, file);
  if (last?.sha256 === sha256) {
    // Withdrawn by a person: not published again as long as its figures are the same.
    return { ...NOTHING_DONE, [last.status === 'published' ? 'unchanged' : 'kept']: figures.length };
  }
  if (last?.status === 'published') await imports.withdraw(last.id, now > last.publishedAt ? now : last.publishedAt);
  await imports.publish(
    {
      id: randomUUID(),
      kind: 'shipped-figures',
      sourceFile: file,
      sha256,
      publisher: null,
      rowCount: figures.length,
      publishedAt: now,
    },
    figures.map((figure) => ({ ...figure, numerator: null, denominator: null, publishedRate: null })),
  );
  return { ...NOTHING_DONE, inserted: figures.length };
}

/** The import of the file that is published, else the last one it had. */
async function findLastImport(manager: EntityManager, sourceFile: string): Promise<ImportEntity | null> {
  return manager.findOne(ImportEntity, {
    where: { kind: 'shipped-figures', sourceFile },
    order: { status: 'ASC', publishedAt: 'DESC' },
  });
}
