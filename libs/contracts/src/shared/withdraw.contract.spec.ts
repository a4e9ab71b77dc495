import { withdrawInput } from './withdraw.contract.js';

const refusalOf = (reason: string): string | undefined => withdrawInput.safeParse({ reason }).error?.issues[0]?.message;

describe('what is withdrawn', () => {
  it('is for a reason, without what is around it', () => {
    expect(withdrawInput.parse({ reason: ' Erreur de saisie ' })).toEqual({ reason: 'Erreur de saisie' });
  });

  it.each([
    ['nothing', '  ', 'est demandé'],
    ['too much', 'a'.repeat(1_001), 'ne peut dépasser'],
    ['an address to write to', 'Voir avec ada@commune.fr', 'donne une adresse électronique'],
    ['a number to call', 'Appeler le 06 12 34 56 78', 'numéro de téléphone'],
  ])('is not withdrawn for %s', (_, reason, refusal) => {
    expect(refusalOf(reason)).toContain(refusal);
  });
});
