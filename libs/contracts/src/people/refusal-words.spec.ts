import { OPERATIONS, REFUSALS } from '@ou-en-est-on/domain';
import { refusalDetail } from './refusal-words.js';

describe('what is told to whom the permission map refuses', () => {
  it.each([
    [
      'manage-campaigns',
      'Cela revient à l’équipe de l’association. Si vous en êtes, demandez à qui administre le site de vous en donner le rôle.',
    ],
    [
      'run-imports',
      'Cela revient à l’équipe de l’association et à qui administre le site. Si vous en êtes, demandez à qui administre le site de vous en donner le rôle.',
    ],
    [
      'edit-sheets',
      'Cela revient aux agents de la collectivité et à ses élu·es. Si vous en êtes, demandez à qui administre le site de vous y rattacher.',
    ],
  ] as const)('names the role that %s asks for', (operation, words) => {
    expect(refusalDetail('role-required', operation)).toBe(words);
  });

  it('says to an agent who validates', () => {
    expect(refusalDetail('role-required', 'validate-state')).toMatch(/^Seuls valident le maire, le président/);
  });

  it.each(OPERATIONS)('says what to do, whatever %s is refused for', (operation) => {
    for (const reason of REFUSALS) {
      const words = refusalDetail(reason, operation);
      expect(words).toMatch(/^\p{Lu}.*[.]$/u);
      expect([reason, words]).toEqual([
        reason,
        expect.stringMatching(/demandez|connectez-vous|reconnectez-vous|activez|prévenez/i),
      ]);
    }
  });
});
