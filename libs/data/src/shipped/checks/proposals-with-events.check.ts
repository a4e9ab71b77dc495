import type { Fault } from '../fault.js';
import type { ShippedDataset } from '../shipped-file.js';

/** Every proposal shipped with the product has one event at least, were it to say that nothing was assessed. */
export function checkProposalsHaveEvents(dataset: ShippedDataset): Fault[] {
  const assessed = new Set(
    dataset['progress-events'].flatMap((file) => file.content.events.map((event) => event.proposalId)),
  );
  return dataset.motion.flatMap(({ file, content }) =>
    content.proposals.flatMap(({ id }, i) =>
      assessed.has(id)
        ? []
        : [
            {
              file,
              path: `proposals[${i}]`,
              code: 'proposal-without-event' as const,
              message: `la proposition ${id} n’a aucun événement d’avancement.`,
            },
          ],
    ),
  );
}
