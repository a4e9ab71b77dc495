import { AUDITED_FIELDS } from '@ou-en-est-on/domain';
import { changedFields } from './changes-in-words';

const spaced = (text: string | null | undefined): string | null => text?.replace(/\s/g, ' ') ?? null;

describe('what an act changed', () => {
  it.each([
    ['what is new', null, { role: 'agent' }, [['Rôle', null, 'Agent·e']]],
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
      { version: 999 },
      { version: 1_000, withdrawn: true, becameCurrent: false },
      [
        ['Version', '999', '1 000'],
        ['Retiré', null, 'oui'],
        ['Devenue celle que le site montre', null, 'non'],
      ],
    ],
    [
      'a campaign that is announced',
      null,
      { purpose: 'mid-term', opensOn: '2026-12-01', kinds: ['commune', 'epci'], strata: ['under-500'] },
      [
        ['Pour', null, 'Mi-mandat'],
        ['Ouverture', null, '1er décembre 2026'],
        ['Natures invitées', null, 'Commune, Intercommunalité à fiscalité propre'],
        ['Strates invitées', null, 'moins de 500 habitants'],
      ],
    ],
    [
      'a photograph',
      null,
      { knownAt: '2026-11-28T23:00:00.000Z', invited: 1_200 },
      [
        ['États publics à', null, 'le 29 novembre 2026 à 00:00'],
        ['Collectivités invitées', null, '1 200'],
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
    expect(fields.map((one) => [one.label, spaced(one.before), spaced(one.after)])).toEqual(expected);
  });

  it.each(AUDITED_FIELDS)('is named in French: %s', (path) => {
    const [field] = changedFields({ before: null, after: { [path]: 'x' } });
    expect(field?.label).toMatch(/^[A-ZÀÉ]\p{L}*( |$)/u);
    expect(field?.label).not.toBe(path);
  });

  it('cuts a long list, and says so', () => {
    const members = Array.from({ length: 15 }, (_, index) => `COM-${String(index)}`);
    const [field] = changedFields({ before: null, after: { members } });
    expect(field?.after).toMatch(/^COM-0, .*COM-11 et 3 de plus$/);
  });
});
