import { EvidenceEntity } from '../../evidence/evidence.entity.js';
import { evidenceOf, type ShippedDataset, type ShippedSource } from '../../shipped/index.js';
import { loadRows } from '../../shared/load-rows.js';
import type { LoadStep } from '../load-step.js';
import { sourceOfLabelYear } from '../shipped-figures.js';

/** One row per document, however many facts of however many files cite it. */
export const EVIDENCE_STEP: LoadStep = {
  table: 'evidence',
  load: ({ manager, dataset }) => {
    const cited = citedSources(dataset).map(({ source, file }) => ({ content: evidenceOf(source), shippedIn: file }));
    return loadRows(manager, EvidenceEntity, [...new Map(cited.map((row) => [row.content.id, row])).values()]);
  },
};

function citedSources(dataset: ShippedDataset): { source: ShippedSource; file: string }[] {
  return [
    ...dataset['government-actions'].flatMap(({ file, content }) =>
      content.actions
        .flatMap(({ targets, milestones, observations }) => [...targets, ...milestones, ...observations])
        .flatMap(({ source }) => (source ? [{ source, file }] : [])),
    ),
    ...dataset['label-history'].flatMap(({ file, content }) =>
      content.observations.map((observation) => ({ source: sourceOfLabelYear(observation), file })),
    ),
  ];
}
