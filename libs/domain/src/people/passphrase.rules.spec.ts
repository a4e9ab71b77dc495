import { PASSPHRASE_FAULTS, passphraseFault } from './passphrase.rules.js';

const WORDS = ['motdepasse', 'password', 'azerty', 'qwertyuiop', 'soleil', 'bonjour', 'administrateur', 'villes'];
const context = {
  about: ['Anne Le Goff', 'anne.legoff@rennes.fr', 'Où en est-on ?'],
  isCommon: (text: string): boolean => WORDS.includes(text),
};

describe('a passphrase', () => {
  it.each([
    'trois vaches sur le toit',
    'le vélo orange de mamie',
    'quinze signes !',
    'x9$Lq2vR8!kTz4mW',
    'Anne mange des cerises bleues',
    'é'.repeat(1) + ' naïve grenouille à pois',
  ])('« %s » is taken', (passphrase) => {
    expect(passphraseFault(passphrase, context)).toBeNull();
  });

  it.each([
    ['too short', 'treize lettre', 'passphrase-too-short'],
    ['too short once composed', 'e\u0301'.repeat(14), 'passphrase-too-short'],
    ['too long', 'mot '.repeat(51), 'passphrase-too-long'],
    ['ten megabytes', 'a'.repeat(10_000_000), 'passphrase-too-long'],
    ['one word with figures', 'administrateur2026', 'passphrase-common'],
    ['one word repeated', 'motdepassemotdepasse', 'passphrase-common'],
    ['one word disguised', 'M0tD3P@ss3-2026!!', 'passphrase-common'],
    ['two words', 'bonjour soleil 123', 'passphrase-common'],
    ['figures in order', '123456789012345', 'passphrase-common'],
    ['letters in order', 'abcdefghijklmnopq', 'passphrase-common'],
    ['the same few signs', 'ababababababababab', 'passphrase-common'],
    ['hardly a letter', 'abc 20262026 95!7', 'passphrase-common'],
    ['her own name', 'Anne-LeGoff-2026!', 'passphrase-about-you'],
    ['her own address', 'anne.legoff@rennes.fr', 'passphrase-about-you'],
  ])('is refused when it is %s', (_, passphrase, fault) => {
    expect(passphraseFault(passphrase, context)).toBe(fault);
    expect(PASSPHRASE_FAULTS).toContain(fault);
  });
});
