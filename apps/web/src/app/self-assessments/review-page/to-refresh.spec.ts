import { toRefresh } from './to-refresh';

const service = (id: string): Parameters<typeof toRefresh>[0]['themes'][number]['services'][number] => ({
  ...{ id, label: `Service ${id}`, description: 'Dit ce que c’est.', position: 1, derivedFrom: [], proposals: [] },
});
const theme = { label: 'Culture', services: ['a', 'b', 'c', 'd', 'e'].map(service) };
const matrix = {
  levels: [
    { code: 'not-started', label: 'Pas commencé', weight: 0 },
    { code: 'in-progress', label: 'En cours', weight: 0.5 },
    { code: 'achieved', label: 'Réalisé', weight: 1 },
  ],
  themes: [theme],
} as Parameters<typeof toRefresh>[0];
const answer = (
  serviceId: string,
  value: string | null,
  editedAt: string,
): Parameters<typeof toRefresh>[1][number] => ({
  ...{ serviceId, value, editedAt },
});

describe('what may have moved', () => {
  it('is what is neither done, nor nobody’s, nor unanswered; the oldest first, with its theme', () => {
    const shown = toRefresh(matrix, [
      answer('a', 'in-progress', '2026-11-02T10:00:00Z'),
      answer('b', 'achieved', '2026-01-02T10:00:00Z'),
      answer('c', 'not-concerned', '2026-01-02T10:00:00Z'),
      answer('d', 'not-started', '2026-11-01T10:00:00Z'),
      answer('e', null, '2026-01-02T10:00:00Z'),
    ]);
    expect(shown.map(({ id }) => id)).toEqual(['d', 'a']);
    expect(shown[0]?.description).toBe('Culture · Dit ce que c’est.');
  });
});
