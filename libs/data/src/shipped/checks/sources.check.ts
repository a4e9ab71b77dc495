import type { Fault } from '../fault.js';
import { evidenceIdOf } from '../evidence-of.js';
import type { ShippedSource } from '../schemas/common.schema.js';
import type { ShippedDataset } from '../shipped-file.js';

/** One document is one piece of evidence: every fact that cites it must describe it alike. */
export function checkSources(dataset: ShippedDataset): Fault[] {
  const first = new Map<string, ShippedSource>();
  return sourcesOf(dataset).flatMap(({ file, path, source }) => {
    const id = evidenceIdOf(source);
    const known = first.get(id) ?? source;
    first.set(id, known);
    if (known.kind === source.kind && known.urlBuilt === source.urlBuilt) return [];
    const message = `« ${source.title} » (${source.publisher}) est décrit ailleurs comme « ${known.kind} », adresse formée : ${known.urlBuilt ? 'oui' : 'non'}.`;
    return [{ file, path, code: 'source-conflict' as const, message }];
  });
}

function sourcesOf(dataset: ShippedDataset): { file: string; path: string; source: ShippedSource }[] {
  return dataset['government-actions'].flatMap(({ file, content }) =>
    content.actions.flatMap((action, i) =>
      (['targets', 'milestones', 'observations'] as const).flatMap((list) =>
        action[list].flatMap(({ source }, j) =>
          source ? [{ file, path: `actions[${i}].${list}[${j}].source`, source }] : [],
        ),
      ),
    ),
  );
}
