import { changedFields } from './changes-in-words';

describe('what an act changed', () => {
  it.each([
    ['what is new', null, { role: 'agent' }, [['Rôle', null, 'Agent']]],
    ['what is gone', { role: 'elected', quality: null }, null, [['Rôle', 'Élu·e', null]]],
    ['what differs alone', { kind: 'syndicate', name: 'A' }, { kind: 'syndicate', name: 'B' }, [['Nom', 'A', 'B']]],
    [
      'of a list, what was taken away and added',
      { members: ['COM-1', 'COM-2'] },
      { members: ['COM-2', 'COM-3'] },
      [['Membres', 'COM-1', 'COM-3']],
    ],
    ['what is inside', null, { delegation: { date: '2026-03-03' } }, [['Date de la délégation', null, '3 mars 2026']]],
    [
      'why it was refused',
      null,
      { reason: 'role-required', route: 'GET /x', asked: {} },
      [
        ['Motif', null, 'sans ce rôle'],
        ['Requête', null, 'GET /x'],
      ],
    ],
    [
      'a number and a truth',
      { count: 1 },
      { count: 2, done: true },
      [
        ['count', '1', '2'],
        ['done', null, 'true'],
      ],
    ],
    [
      'what a load did, but for what it did not do',
      null,
      { changes: { proposal: { inserted: 91, removed: 0 } }, tables: { territory: { sha256: 'ab' } }, sha256: 'cd' },
      [
        ['proposal, lignes ajoutées', null, '91'],
        ['territory, empreinte', null, 'ab'],
        ['Empreinte du fichier', null, 'cd'],
      ],
    ],
    ['nothing', null, null, []],
  ])('is told as %s', (_, before, after, expected) => {
    const fields = changedFields({ before, after });
    expect(fields.map((one) => [one.label, one.before, one.after?.replace(/\s/g, ' ') ?? null])).toEqual(expected);
  });

  it('cuts a long list, and says so', () => {
    const members = Array.from({ length: 15 }, (_, index) => `COM-${String(index)}`);
    const [field] = changedFields({ before: null, after: { members } });
    expect(field?.after).toMatch(/^COM-0, .*COM-11 et 3 de plus$/);
  });
});
